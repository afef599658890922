// What a change of addresses or reading would do, said before it is done.
import { showCount } from '#shared/wording';
import { useSay } from '../language.ts';

/** How many addresses the portal has, and how many would get another key or come to another portal. */
export type TriedOutcome = {
  articles: number;
  rekeyed: number;
  moved: number;
  merged: number;
  /** A rule of a move fits none of them. */
  unfit?: boolean;
};

export function Tried({ outcome }: { outcome: TriedOutcome | undefined }) {
  const say = useSay();
  if (outcome === undefined) return null;
  const [n, of] = [showCount(outcome.rekeyed), showCount(outcome.articles)];
  if (outcome.unfit)
    return (
      <p class="warning" role="alert">
        <input type="hidden" name="unfit" value="1" />
        {say(
          'Mẫu không khớp địa chỉ nào trong {of} địa chỉ đã ghi, nên bài cũ mở ở tên miền mới sẽ bị coi là bài khác. Mẫu được so với phần đứng sau tên miền, ví dụ /tin/15.html. Chưa ghi gì: sửa mẫu rồi thử lại, hoặc bấm “Thêm tên miền” nếu vẫn muốn vậy.',
          { of },
        )}
      </p>
    );
  return (
    <p class="note" role="status">
      {outcome.rekeyed === 0
        ? say(
            'Thử xong: không bài nào bị coi là một với bài khác, {of} địa chỉ giữ nguyên khóa. Chưa ghi gì.',
            {
              of,
            },
          )
        : say(
            'Thử xong: {n} trong {of} địa chỉ sẽ đổi khóa, không bài nào bị coi là một với bài khác. Chưa ghi gì.',
            { n, of },
          )}
      {outcome.moved === 0
        ? null
        : ` ${say('{n} bài nằm trong một cổng khác sẽ chuyển sang cổng ấy; {merged} bài trong đó đã bị đếm ở cả hai cổng, từ nay là một.', { n: showCount(outcome.moved), merged: showCount(outcome.merged) })}`}
    </p>
  );
}

/** Two buttons: only try, or do it. */
export function TryOrDo({ label }: { label: string }) {
  const say = useSay();
  return (
    <p class="fields">
      <button type="submit" class="quiet" name="try" value="1">
        {say('Thử trước')}
      </button>
      <button type="submit">{label}</button>
    </p>
  );
}
