// The page that somebody opens first who unpacked an archive, perhaps in ten years and without this program:
// what is in here, how much, and how to check it. Thai first, English below; no script, nothing loaded from elsewhere.
import type { Manifest } from './manifest.ts'
import { en } from './words.en.ts'
import { type ArchiveWords, th } from './words.th.ts'

type About = Pick<Manifest, 'kind' | 'program' | 'createdAt' | 'agencies' | 'tables'>

export function indexPage(about: About, signer: string): string {
  const page = (
    <html lang="th">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{`${th.title[about.kind]} · ${about.agencies.map(agency => agency.name).join(', ')}`}</title>
        <style>{LOOK}</style>
      </head>
      <body>
        <Part about={about} words={th} signer={signer} lang="th" />
        <hr />
        <Part about={about} words={en} signer={signer} lang="en" />
      </body>
    </html>
  )
  return `<!doctype html>\n${page}\n`
}

export const LOOK =
  'body{font:18px/1.6 Sarabun,"Noto Sans Thai",sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse}td,th{text-align:start;padding:.2rem 1rem .2rem 0;border-bottom:1px solid #ccc}td:last-child{text-align:end}pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f4f4f4;padding:1rem}'

function Part({ about, words, signer, lang }: { about: About; words: ArchiveWords; signer: string; lang: string }) {
  return (
    <section lang={lang}>
      <h1>{words.title[about.kind]}</h1>
      <p>
        <strong>{words.personal}</strong>
      </p>
      <dl>
        <dt>{words.made}</dt>
        <dd>{about.createdAt}</dd>
        <dt>{words.program}</dt>
        <dd>Prongsai {about.program}</dd>
        <dt>{words.signer}</dt>
        <dd>
          <code>{signer}</code>
        </dd>
      </dl>
      {about.agencies.map(agency => (
        <>
          <h2>
            {words.agency}: {agency.name}
          </h2>
          <p>
            <code>{agency.id}</code> · {words.hosts}: {agency.hosts.map(host => host || words.anyHost).join(', ')}
          </p>
          <p>{words.head}</p>
          <pre>{agency.head?.note ?? words.noHead}</pre>
        </>
      ))}
      <h2>{words.tables}</h2>
      <p>{words.tablesNote}</p>
      <table>
        <thead>
          <tr>
            <th>{words.table}</th>
            <th>{words.rows}</th>
          </tr>
        </thead>
        <tbody>
          {about.tables.map(table => (
            <tr>
              <td>
                <a href={table.path}>{table.name}</a>
              </td>
              <td>{table.rows}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{words.files}</h2>
      <p>
        {words.filesNote} <a href="files.html">files.html</a>
      </p>
      <h2>{words.verify}</h2>
      <ol>
        {words.verifySteps.map(step => (
          <li>{step}</li>
        ))}
      </ol>
      <h2>{words.inside}</h2>
      <p>{words.left[about.kind]}</p>
    </section>
  )
}
