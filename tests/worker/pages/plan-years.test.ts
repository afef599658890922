// /ke-hoach by its year: any within bounds, by a form that needs no script.
import { beforeEach, describe, expect, it } from 'vitest';
import { registerPortals, tokenOf } from '../client.ts';
import { signedIn } from './browser.ts';
import { text } from './forms.ts';

let browser: Awaited<ReturnType<typeof signedIn>>;
beforeEach(async () => {
  await registerPortals();
  browser = await signedIn(await tokenOf('reporter'));
});

describe('a year', () => {
  it('is gone to by its number, without a script, whether it has plans or not', async () => {
    const { html } = await browser.open('/ke-hoach?nam=2023');
    const [, form = ''] = /<form class="year" action="\/ke-hoach">([\s\S]*?)<\/form>/.exec(html) ?? [];
    expect(form).toMatch(/<label for="nam">Năm khác<\/label>/);
    expect(form).toMatch(/<input id="nam" name="nam" type="number" min="2000" max="2100" value="2023"/);
    const other = await browser.open('/ke-hoach?nam=2011');
    expect(text(other.html)).toContain('Ước thực hiện cả năm 2011');
  });

  it.each(['1999', '2101', 'hai', '20.5'])('%s is none, and told to be none', async (nam) => {
    const { status, html } = await browser.open(`/ke-hoach?nam=${nam}`);
    expect(status).toBe(422);
    expect(text(html)).toContain('Năm phải từ 2000 đến 2100. Phần không dùng được của địa chỉ: nam.');
  });
});
