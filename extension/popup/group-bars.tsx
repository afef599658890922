// How the figure divides among the groups of contents: name, figure, bar.
import { showCount } from '#shared/wording';
import { words } from './words.ts';

type Props = { groups: readonly { code: string; name: string; count: number }[] };

/** A table; the bars repeat its figures for the eye alone. */
export function GroupBars({ groups }: Props) {
  const most = Math.max(1, ...groups.map(({ count }) => count));
  return (
    <table class="groups">
      <caption class="unseen">{words.figures.groups}</caption>
      <tbody>
        {groups.map(({ code, name, count }) => (
          <tr key={code}>
            <th scope="row">{name}</th>
            <td class="figure">{showCount(count)}</td>
            <td class="bar">
              <svg aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none" focusable="false">
                <rect width={(count / most) * 100} height="8" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
