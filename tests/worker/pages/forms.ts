// Pages of the tests as a reader has them: their text, and their forms untouched.

/** A page's text without its marks, single-spaced. */
export const text = (html: string) =>
  html
    .replace(/^[\s\S]*<main[^>]*>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

/** The fields of the form that does one thing, as a browser would send them untouched. */
export function formOf(html: string, what: string): Record<string, string | string[]> {
  const form = [...html.matchAll(/<form[\s\S]*?<\/form>/g)]
    .map(([whole]) => whole)
    .find((each) => each.includes(`name="do" value="${what}"`));
  if (!form) throw new Error(`no form ${what}`);
  const fields: Record<string, string[]> = {};
  const add = (name: string | undefined, value: string | undefined) => {
    if (name) fields[name] = [...(fields[name] ?? []), value ?? ''];
  };
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    if (tag.includes('type="checkbox"') && !tag.includes('checked')) continue;
    add(/ name="([^"]*)"/.exec(tag)?.[1], / value="([^"]*)"/.exec(tag)?.[1]);
  }
  for (const [, name, options = ''] of form.matchAll(
    /<select[^>]* name="([^"]*)"[\s\S]*?>([\s\S]*?)<\/select>/g,
  ))
    add(
      name,
      /<option value="([^"]*)" selected/.exec(options)?.[1] ?? /<option value="([^"]*)"/.exec(options)?.[1],
    );
  for (const [, name, value] of form.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g))
    add(name, value);
  return { ...fields, status: 'active' };
}
