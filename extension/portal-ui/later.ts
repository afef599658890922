// What is seldom wanted of a part of ours: its script comes into the page when something of it first is.

/** Hands the rest of a part to who wants it, in order also while it is on its way. */
export type Later<Rest> = (act: (rest: Rest) => void) => Promise<void>;

/** `bring` has the script come and makes the rest of it; where nobody brings it, `failed` says so. */
export function restLater<Rest>(
  bring: () => Promise<Rest | null | undefined>,
  failed: () => void,
): Later<Rest> {
  let coming: ReturnType<typeof bring> | null = null;
  return async (act) => {
    coming ??= bring();
    const rest = await coming;
    if (rest) return act(rest);
    coming = null;
    failed();
  };
}
