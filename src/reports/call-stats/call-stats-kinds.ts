/** How a call ended. `missed` is a client's call in which nobody talked for no other reason; `unknown`: the records do not say. */
export const callKinds = ['talked', 'missed', 'abandoned', 'voicemail', 'busy', 'not-reached', 'unknown'] as const;
/** What a list can be narrowed to: a kind, or all of the client's calls without a talk, or talks that are conversations. */
export const callResults = ['talked', 'conversation', 'not-talked', ...callKinds.slice(1)] as const;

/** How an episode of missed calls ended; `waiting` is younger than 23 hours and has had no answer yet. */
export const endings = ['called-back', 'called-back-late', 'redialled', 'tried', 'lost', 'waiting'] as const;

export const credits = ['last', 'first', 'linear'] as const;

export type CallKind = (typeof callKinds)[number];
export type CallResult = (typeof callResults)[number];
export type Ending = (typeof endings)[number];
export type Credit = (typeof credits)[number];
