// What the audit trail's page says of a change: words of the reader for every kind, no names of fields, no ids, no JSON.
import { describe, expect, it } from 'vitest';
import { AUDIT_KINDS, type AuditKind } from '#shared/api/audit';
import { BUILT_IN } from '#shared/taxonomy';
import { knownWords, THINGS, wordsOf } from '../../../worker/domain/audit-words.ts';
import { differences } from '../../../worker/pages/audit/differences.ts';
import { type Language, sayIn } from '../../../worker/pages/language.ts';
import {
  ARTICLE_ID,
  AUDIT_LINES,
  OTHER_PERSON_ID,
  PERSON_ID,
  PLAN_ID,
  RULE_ID,
} from '../../fixtures/audit-lines.ts';
import { TOLD } from '../../fixtures/audit-told.ts';

const NAMES = new Map<string, string>([
  ['so', 'Sở A'],
  ['tinh', 'Sở mới'],
  ['cong', 'Cổng A'],
  [PERSON_ID, 'Lê Thị A'],
  [OTHER_PERSON_ID, 'Trần B'],
  [ARTICLE_ID, 'Tin kia'],
  [PLAN_ID, 'Kế hoạch 2023'],
  [RULE_ID, 'Mức sàn'],
]);
const nameOf = (id: string) => NAMES.get(id) ?? null;
const names = { unit: nameOf, portal: nameOf, person: nameOf, other: nameOf };

function toldOf(what: AuditKind, language: Language) {
  const { before = null, after = null } = AUDIT_LINES[what];
  return differences({ what, before, after }, { say: sayIn(language), names, lists: BUILT_IN });
}

describe.each(AUDIT_KINDS)('%s', (what) => {
  it('is told in words, what was and what became of it', () => {
    const lines = toldOf(what, 'vi').map(({ field, before, after }) =>
      before === null ? `${field}: ${after}` : `${field}: ${before} → ${after ?? 'trống'}`,
    );
    expect([wordsOf(what), ...lines]).toEqual(TOLD[what]);
  });

  it('tells no id, no code and no name of a field', () => {
    const text = JSON.stringify(toldOf(what, 'vi'));
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|"(so|tinh|cong)"|\b[a-z]+[A-Z][a-z]+\b|\{\\"/);
  });

  it('is told in English to who chose it', () => {
    const fields = toldOf(what, 'en').map(({ field }) => field);
    const said = [wordsOf(what, sayIn('en')), ...(what === 'report-text.written' ? [] : fields)].join(' ');
    expect(said).not.toMatch(/[ăâđêôơưàáạảãầấậẩẫằắặẳẵèéẹẻẽềếệểễìíịỉĩòóọỏõồốộổỗờớợởỡùúụủũừứựửữỳýỵỷỹ]/);
  });
});

it('everything that can be filtered by is something that the trail tells', () => {
  const told = new Set(AUDIT_KINDS.map((what) => what.split('.')[0]));
  expect(Object.keys(THINGS).toSorted()).toEqual([...told].toSorted());
  expect(AUDIT_KINDS.filter((what) => knownWords(what) === null)).toEqual([]);
});

it('what has no name any more is said to have none', () => {
  const gone = { ...names, person: () => null };
  const line = { what: 'person.handed-over', before: null, after: { successor: PERSON_ID } };
  expect(differences(line, { say: sayIn('vi'), names: gone, lists: BUILT_IN })).toMatchObject([
    { field: 'người kế nhiệm', after: 'không rõ tên' },
  ]);
});
