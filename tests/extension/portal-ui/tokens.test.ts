// The colours of every screen can be read: text, contents and states in light and dark.
/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('extension/design/tokens.css', 'utf8');
const [lightPart = '', darkPart = ''] = css.split('@media (prefers-color-scheme: dark)');
const light = colours(lightPart);
const dark = { ...light, ...colours(darkPart) };
const CONTENTS = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'cn'];

function colours(part: string): Record<string, string> {
  const found = [...part.matchAll(/--st-([\w-]+):\s*(#[0-9a-f]{6})/g)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]));
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one = '', other = ''): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

const pairs = [
  ...['text', 'text-soft', 'accent', 'warning', 'danger', ...CONTENTS].flatMap((name) => [
    [name, 'ground'],
    [name, 'raised'],
    [name, 'sunken'],
  ]),
  ...['accent', 'warning', 'danger', ...CONTENTS].flatMap((name) => [
    [name, `${name}-soft`],
    ['text', `${name}-soft`],
    ['on-solid', name],
  ]),
] as [string, string][];

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_name, theme) => {
  it.each(pairs)('reads --st-%s on --st-%s at 4.5:1 or better', (text, ground) => {
    expect(contrast(theme[text], theme[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['line-strong', 'focus'])('shows --st-%s against the ground at 3:1 or better', (name) => {
    expect(contrast(theme[name], theme.ground)).toBeGreaterThanOrEqual(3);
  });
});
