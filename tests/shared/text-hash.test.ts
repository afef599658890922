// Facts about the name of a text.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEXT_HASH, textHash } from '#shared/text-hash';

const TEXT = 'Sở Nông nghiệp và Phát triển nông thôn đẩy mạnh cải cách thủ tục hành chính. '.repeat(5);

describe('the hash of a text', () => {
  it('has 16 hexadecimal digits and never changes', () => {
    expect(textHash('a'.repeat(200))).toMatch(TEXT_HASH);
    expect(textHash('a'.repeat(200))).toBe('5b964fb8ac67c6c5');
  });

  it.each([
    ['case', TEXT.toUpperCase()],
    ['spaces', TEXT.replaceAll(' ', '\n\u00a0 ')],
    ['punctuation', TEXT.replaceAll('.', ' –')],
    ['decomposed letters', TEXT.normalize('NFD')],
  ])('is the same whatever the %s', (_, other) => {
    expect(textHash(other)).toBe(textHash(TEXT));
  });

  it('differs by one letter, mark or digit', () => {
    const others = [`${TEXT}a`, TEXT.replace('đẩy', 'đầy'), `${TEXT}1`, TEXT];
    expect(new Set(others.map(textHash)).size).toBe(4);
  });

  it('is none for a short text', () => {
    expect(textHash('a'.repeat(199))).toBeNull();
    expect(textHash(' .'.repeat(500))).toBeNull();
  });

  it('is made of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 190, maxLength: 400 }), (text) => {
        const hash = textHash(text);
        expect(hash === null || TEXT_HASH.test(hash)).toBe(true);
      }),
    );
  });
});
