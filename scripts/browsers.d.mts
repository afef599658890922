// Types of browsers.mjs for the tests.
export function findChromium(): string | undefined;
export function findFirefox(): string | undefined;
