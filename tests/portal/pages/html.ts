// Writing HTML by hand: escaping, and the small pieces that several pages share.

/** Text made safe between tags and inside double quotes. */
export function esc(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A whole document: what stands in `head` and `body` is HTML already. */
export function documentOf({ title, head, body }: { title: string; head: string; body: string }): string {
  return `<!DOCTYPE html>
<html lang="vi" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${esc(title)}</title>
${head}
</head>
${body}
</html>
`;
}

/** The list column “Thể loại” as the portal prints it. */
export function formLine({ form }: { form: 'tin' | 'bai' }): string {
  return `Thể loại: ${form === 'bai' ? 'Bài' : 'Tin'}`;
}
