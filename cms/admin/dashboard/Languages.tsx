import { localeCodes, locales } from '#content/model/locales.ts'
import { formattingOf } from '../moments.ts'
import type { Voice } from './voice.ts'

/** How much of what is live is live in each language. */
export function Languages({ counts, voice }: { readonly counts: ReadonlyMap<string, number>; readonly voice: Voice }) {
  const { t, i18n } = voice
  const total = Math.max(1, ...counts.values())
  const number = new Intl.NumberFormat(formattingOf(i18n.language))
  return (
    <section aria-labelledby="box-languages" className="box" data-box="languages">
      <header>
        <h2 id="box-languages">{t('dashboard:languages')}</h2>
      </header>
      <table className="shares">
        <tbody>
          {localeCodes.map((code) => {
            const count = counts.get(code) ?? 0
            return (
              <tr key={code}>
                <th lang={locales[code].tag} scope="row">
                  {locales[code].endonym}
                </th>
                <td className="shares__bar">
                  <svg aria-hidden="true" height="8" preserveAspectRatio="none" viewBox="0 0 100 1" width="100%">
                    <rect className="shares__ground" height="1" width="100" />
                    <rect height="1" width={(count / total) * 100} />
                  </svg>
                </td>
                <td>{t('dashboard:share', { count: number.format(count), total: number.format(total) })}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
