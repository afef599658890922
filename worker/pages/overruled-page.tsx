// /quan-tri/goi-y: what became of suggestions, by version of the lexicon: how often accepted, how often overruled.
import type { Hono } from 'hono';
import { articleAddress } from '#shared/api/pages';
import { formatPercent, showCount } from '#shared/wording';
import { OVERRULED_NAMED, type OverruledArticle, readOverruled, type Suggested } from '../db/overruled.ts';
import type { App } from '../http/context.ts';
import { ContentMark } from './article-parts.tsx';
import type { View } from './html.tsx';
import { useSay } from './language.ts';
import { type PageCall, servePage } from './serve-page.tsx';

type Props = { lexicon: string; counts: readonly Suggested[]; articles: readonly OverruledArticle[] };

function CountTable({ counts }: Pick<Props, 'counts'>) {
  const say = useSay();
  const heads = [say('Đã gợi ý'), say('Đồng ý'), say('Chọn khác'), say('Tỷ lệ đồng ý')];
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('Gợi ý')}</th>
            {heads.map((head) => (
              <th scope="col" class="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map(({ suggested, tags, overruled }) => (
            <tr>
              <th scope="row">
                <ContentMark content={suggested} />
              </th>
              <td class="number">{showCount(tags)}</td>
              <td class="number">{showCount(tags - overruled)}</td>
              <td class="number">{showCount(overruled)}</td>
              <td class="number">{formatPercent(((tags - overruled) / tags) * 100)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Version({ lexicon, counts, articles }: Props) {
  const say = useSay();
  return (
    <section>
      <h2 class="break">{say('Từ điển {name}', { name: lexicon })}</h2>
      <CountTable counts={counts} />
      {articles.length === 0 ? null : (
        <details>
          <summary>
            {say('Bài đã chọn khác gợi ý (mỗi nội dung nhiều nhất {n} bài mới nhất)', {
              n: showCount(OVERRULED_NAMED),
            })}
          </summary>
          <ul>
            {articles.map(({ id, title, url, suggested, chosen }) => (
              <li class="break">
                <ContentMark content={suggested} /> → <ContentMark content={chosen} />:{' '}
                <a href={articleAddress(id)} lang="vi">
                  {title ?? url}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

async function show({ db, pass, config, say }: PageCall): Promise<View> {
  const { counts, articles } = await readOverruled(db, pass, config);
  const versions = [...new Set(counts.map(({ lexicon }) => lexicon))];
  const title = say('Gợi ý và lựa chọn');
  const body = (
    <>
      <h1>{title}</h1>
      <p>
        {say(
          'Mỗi nhãn gắn từ trang của bài mang theo gợi ý đã hiện. Bảng này đếm lời sau cùng của từng người về từng bài: đồng ý với gợi ý hay chọn nội dung khác, theo từng phiên bản từ điển gợi ý.',
        )}
      </p>
      {versions.length === 0 ? (
        <p class="note">
          {say('Chưa có nhãn nào đi kèm gợi ý. Số liệu có khi người dùng gắn nhãn trên trang của bài.')}
        </p>
      ) : null}
      {versions.map((lexicon) => (
        <Version
          lexicon={lexicon}
          counts={counts.filter((each) => each.lexicon === lexicon)}
          articles={articles.filter((each) => each.lexicon === lexicon)}
        />
      ))}
    </>
  );
  return { title: `${title} – Sổ Tin`, body };
}

export function overruledPages(app: Hono<App>): void {
  servePage(app, 'overruled', { show });
}
