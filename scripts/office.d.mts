// Types of office.mjs for the tests.
export function findOffice(): string | undefined;
export function findTimes(): { family: string; file: string } | undefined;
