// How much each field and each level of a phrase counts. Written by scripts/fit-suggestion.mjs; docs/suggestion.md says how.
export const WEIGHTS = {
  title: 3,
  lead: 2.15,
  body: 1,
  section: 1.3,
  strong: 3,
  likely: 2.3,
  medium: 1,
  friend: 0,
  elsewhere: -1,
  bodyMost: 5,
  threshold: 6,
};

/** All in one unit: an article is about the reform when its phrases together reach `threshold`. */
export type Weights = typeof WEIGHTS;
