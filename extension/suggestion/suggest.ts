// The suggestion: which contents of the reform an article is about. Server and extension share it (`shared/suggestion`).
export { LEXICON_VERSION, reformOf, type Suggestion, suggest, weigh } from '#shared/suggestion/suggest';
