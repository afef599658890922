// What calls take and answer, whichever direction they go: types over the maps of `messages.ts`.

/** What a call answers. */
export type AnswerOf<Calls, Name extends keyof Calls> = Calls[Name] extends (message: never) => infer Answer
  ? Answer
  : never;
/** What a call takes. */
export type MessageOf<Calls, Name extends keyof Calls> = Calls[Name] extends (
  message: infer Message,
) => unknown
  ? Message
  : never;

/** The handlers of one side: a map of named functions, each may answer later. */
export type Handlers<Calls, Context> = {
  [Name in keyof Calls]: (
    message: MessageOf<Calls, Name>,
    context: Context,
  ) => AnswerOf<Calls, Name> | Promise<AnswerOf<Calls, Name>>;
};
