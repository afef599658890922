// What openapi.json says of problems: every type with its status and title, and the members of each.
import { PROBLEMS } from '#shared/problem';

/** Every problem type with its status and Vietnamese title. */
export function problemSchema() {
  const types = Object.entries(PROBLEMS);
  return {
    type: 'object',
    description: types.map(([type, [status, title]]) => `- \`${type}\` (${status}): ${title}`).join('\n'),
    properties: {
      type: { type: 'string', enum: types.map(([type]) => type) },
      title: { type: 'string', description: 'For people, in Vietnamese.' },
      status: { type: 'integer' },
      detail: { type: 'string', description: 'For developers, in English.' },
      parameter: {
        type: 'string',
        description:
          'What of the request is wrong, where one thing is: a parameter by its name, a member of the body by its path (lapses.0.code).',
      },
      value: { type: 'string', description: 'The code that no list has.' },
      possible: {
        type: 'array',
        description: 'The codes that could have been given in its place, where a list decides.',
        items: {
          type: 'object',
          properties: { code: { type: 'string' }, name: { type: 'string' } },
          required: ['code'],
        },
      },
      joins: {
        type: 'array',
        description: 'With profile-joins: the articles that would share a key, at most 20 keys.',
        items: {
          type: 'object',
          properties: { key: { type: 'string' }, articles: { type: 'array', items: { type: 'object' } } },
        },
      },
    },
    required: ['type', 'title', 'status'],
  };
}
