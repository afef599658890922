// The API tokens that there are: those that work, each with the way to take it back, and those that no longer do.
import { pages } from '#shared/api/pages';
import type { Token } from '#shared/api/tokens';
import { formatDate, localDate } from '#shared/local-date';
import { showCount } from '#shared/wording';
import { isLive } from '../../domain/tokens.ts';
import { useSay } from '../language.ts';
import { Scroll } from '../scroll.tsx';
import { REVOKE, SCOPE_WORDS } from './new-token.tsx';

type Props = {
  tokens: readonly Token[];
  /** ms UTC */
  now: number;
  /** Whose page it is. */
  person: string;
  /** Whether the list is everybody's. */
  all: boolean;
};

const day = (instant: string) => formatDate(localDate(Date.parse(instant)));

export function TokenLists({ tokens, now, all, person }: Props) {
  const say = useSay();
  const live = tokens.filter((token) => isLive(token, now));
  const ended = tokens.filter((token) => !isLive(token, now));
  const title = say(all ? 'Khóa đang dùng được của mọi người' : 'Khóa đang dùng được của bạn');
  const endedTitle = say('Khóa đã hết hạn hoặc đã thu hồi ({count})', { count: showCount(ended.length) });
  return (
    <>
      <h2>{title}</h2>
      {live.length === 0 ? (
        <p class="soft">{say('Chưa có khóa nào. Tạo khóa đầu tiên ở dưới.')}</p>
      ) : (
        <TokenTable tokens={live} all={all} person={person} ended={false} label={title} />
      )}
      {ended.length > 0 ? (
        <details>
          <summary>{endedTitle}</summary>
          <TokenTable tokens={ended} all={all} person={person} ended={true} label={endedTitle} />
        </details>
      ) : null}
    </>
  );
}

type TableProps = Omit<Props, 'now'> & { ended: boolean; label: string };

function TokenTable({ tokens, all, ended, person, label }: TableProps) {
  const say = useSay();
  const names = {
    whose: say('Của'),
    may: say('Được làm gì'),
    made: say('Tạo ngày'),
    used: say('Dùng lần cuối'),
    end: say(ended ? 'Kết thúc' : 'Hết hạn'),
  };
  const { whose, ...others } = names;
  return (
    <Scroll label={label}>
      <table class="stack">
        <thead>
          <tr>
            {[say('Tên'), ...(all ? [whose] : []), ...Object.values(others)].map((name) => (
              <th scope="col">{name}</th>
            ))}
            {ended ? null : <th scope="col">{say('Thu hồi')}</th>}
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr>
              <th scope="row" class="break">
                {token.name}
              </th>
              {all ? (
                <td data-name={whose}>{token.person.id === person ? say('bạn') : token.person.name}</td>
              ) : null}
              <td data-name={names.may}>{scopesSaid(token, say)}</td>
              <td data-name={names.made}>{day(token.createdAt)}</td>
              <td data-name={names.used}>
                {token.lastUsedOn === null ? say('chưa dùng') : formatDate(token.lastUsedOn)}
              </td>
              <td data-name={names.end}>{endSaid(token, ended, say)}</td>
              {ended ? null : (
                <td>
                  <TakeBack token={token} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

type Say = ReturnType<typeof useSay>;

const scopesSaid = ({ scopes }: Token, say: Say): string =>
  scopes === null
    ? say('mọi việc mà vai trò được làm')
    : scopes.map((scope) => say(SCOPE_WORDS[scope].name)).join(' · ');

function endSaid({ revokedAt, expiresAt }: Token, ended: boolean, say: Say): string {
  if (revokedAt !== null) return say('thu hồi {day}', { day: day(revokedAt) });
  if (expiresAt === null) return say('không');
  return ended ? say('hết hạn {day}', { day: day(expiresAt) }) : day(expiresAt);
}

/** Two steps, for what is taken back does not come again; without a script. */
function TakeBack({ token }: { token: Token }) {
  const say = useSay();
  return (
    <details>
      <summary aria-label={say('Thu hồi khóa “{name}”', { name: token.name })}>{say('Thu hồi')}</summary>
      <form method="post" action={pages.tokens.path}>
        <p class="soft">{say('Chương trình dùng khóa này dừng ngay, không mở lại được.')}</p>
        <button type="submit" class="danger" name={REVOKE} value={token.id}>
          {say('Thu hồi hẳn')}
        </button>
      </form>
    </details>
  );
}
