import type { I18n } from '@payloadcms/translations'
import { getTranslation } from '@payloadcms/translations'
import { Gutter, Link } from '@payloadcms/ui'
import type { AdminViewServerProps, Payload, SanitizedPermissions } from 'payload'
import type { ReactNode } from 'react'
import { activeUser, type CmsUser } from '#cms/access/user.ts'
import { readEnvironment } from '#cms/env.ts'
import { contentTypeNames, isContentType, pageTypes, typeRow } from '#content/model/contentTypes.ts'
import { defaultLocale, isLocale, localeCodes, locales } from '#content/model/locales.ts'
import { itemPath } from '#content/model/paths.ts'
import {
  type Box,
  type BoxDocument,
  type BoxName,
  boxNames,
  type Desktop,
  desktopOf,
  isApprover,
  type Row,
  type Undelivered,
} from './dashboardData.ts'
import { formattingOf, officeZone, tellMoment } from './moments.ts'
import { markOf, tellStanding } from './reviewMark.ts'
import type { Words } from './words.ts'

const inBox = 8
const inWholeBox = 200

interface Props extends Pick<AdminViewServerProps, 'searchParams'> {
  readonly payload: Payload
  readonly i18n: I18n
  readonly permissions: SanitizedPermissions
  readonly user: unknown
}

/** What the parts of the page need to speak. */
interface Voice {
  readonly t: Words
  readonly i18n: I18n
  readonly payload: Payload
}

/** The first page after signing in: what waits, what goes out next, what has just gone out. */
export async function Dashboard({ i18n, payload, permissions, searchParams, user: signedIn }: Props) {
  const user = activeUser({ user: signedIn })
  if (!user) return null
  const voice: Voice = { t: i18n.t as unknown as Words, i18n, payload }
  const desktop = desktopOf(payload, user)
  const all = searchParams?.['all']
  const chosen = boxNames.find((name) => name === all)
  return (
    <Gutter className="desktop">
      {chosen ? (
        <WholeBox desktop={desktop} name={chosen} voice={voice} />
      ) : (
        <Overview desktop={desktop} permissions={permissions} user={user} voice={voice} />
      )}
    </Gutter>
  )
}

async function WholeBox({
  desktop,
  name,
  voice,
}: {
  readonly desktop: Desktop
  readonly name: BoxName
  readonly voice: Voice
}) {
  const box = await desktop.box(name, inWholeBox)
  return (
    <>
      <p className="desktop__back">
        <Link href="/admin">{voice.t('dashboard:overview')}</Link>
      </p>
      <BoxView box={box} isWhole name={name} voice={voice} />
    </>
  )
}

async function Overview(props: {
  readonly desktop: Desktop
  readonly permissions: SanitizedPermissions
  readonly user: CmsUser
  readonly voice: Voice
}) {
  const { desktop, permissions, user, voice } = props
  const { t } = voice
  const [problems, undelivered, waiting, drafts, scheduled, live, languages] = await Promise.all([
    desktop.box('problems', inBox),
    desktop.undelivered(),
    isApprover(user) ? desktop.box('waiting', inBox) : undefined,
    desktop.box('drafts', inBox),
    desktop.box('scheduled', inBox),
    desktop.box('live', inBox),
    desktop.liveByLanguage(),
  ])
  return (
    <>
      <header className="desktop__head">
        <div>
          <h1>{t('dashboard:greeting', { name: user.name ?? user.email })}</h1>
          <p>{t('dashboard:intro')}</p>
        </div>
        <a className="review-button" href={readEnvironment().portal.url} rel="noreferrer" target="_blank">
          {t('dashboard:portal')}
        </a>
      </header>
      <Shortcuts permissions={permissions} voice={voice} />
      <div className="desktop__boxes">
        <div>
          {problems.total + undelivered.length > 0 && (
            <BoxView box={problems} name="problems" undelivered={undelivered} voice={voice} />
          )}
          {waiting && <BoxView box={waiting} name="waiting" voice={voice} />}
          <BoxView box={drafts} name="drafts" voice={voice} />
          <BoxView box={scheduled} name="scheduled" voice={voice} />
        </div>
        <div>
          <BoxView box={live} name="live" voice={voice} />
          <Languages counts={languages} voice={voice} />
        </div>
      </div>
    </>
  )
}

function Shortcuts({ permissions, voice }: { readonly permissions: SanitizedPermissions; readonly voice: Voice }) {
  const { i18n, payload, t } = voice
  const types = contentTypeNames.filter((type) => {
    const allowed = permissions.collections?.[type]
    return typeRow(type).shape !== 'settings' && allowed && 'create' in allowed && Boolean(allowed.create)
  })
  if (types.length === 0) return null
  return (
    <nav aria-labelledby="desktop-create" className="desktop__create">
      <h2 id="desktop-create">{t('dashboard:create')}</h2>
      <ul>
        {types.map((type) => {
          const name = nameOfType(type, { i18n, payload })
          return (
            <li key={type}>
              <Link
                aria-label={t('dashboard:newItem', { type: name })}
                href={`/admin/collections/${type}/create`}
                prefetch={false}
              >
                {name}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** Heading and empty state of each box. */
const boxWords: Record<BoxName, { readonly heading: string; readonly empty?: string }> = {
  problems: { heading: 'dashboard:problems' },
  waiting: { heading: 'dashboard:waiting', empty: 'dashboard:noWaiting' },
  drafts: { heading: 'dashboard:myDrafts', empty: 'dashboard:noDrafts' },
  scheduled: { heading: 'dashboard:scheduled', empty: 'dashboard:noScheduled' },
  live: { heading: 'dashboard:live', empty: 'dashboard:noLive' },
}

function BoxView(props: {
  readonly box: Box
  readonly name: BoxName
  readonly voice: Voice
  readonly isWhole?: boolean
  readonly undelivered?: readonly Undelivered[]
}) {
  const { box, name, voice, undelivered = [] } = props
  const { t } = voice
  const { heading, empty } = boxWords[name]
  return (
    <section aria-labelledby={`box-${name}`} className="box" data-box={name}>
      <header>
        <h2 id={`box-${name}`}>{t(heading)}</h2>
        {!props.isWhole && box.hasMore && (
          <Link href={`/admin?all=${name}`}>{t('dashboard:all', { count: box.total })}</Link>
        )}
      </header>
      {box.documents.length + undelivered.length === 0 && empty && <p className="box__empty">{t(empty)}</p>}
      <ul>
        {undelivered.map(({ subject, lastError }) => (
          <li key={subject}>
            <p className="box__title">
              <SubjectLink subject={subject} />
            </p>
            <p className="box__facts">{t('dashboard:failed', { detail: lastError ?? '' })}</p>
          </li>
        ))}
        {box.documents.map((document) => (
          <DocumentView document={document} key={document.first.key} name={name} voice={voice} />
        ))}
      </ul>
    </section>
  )
}

function DocumentView({
  document,
  name,
  voice,
}: {
  readonly document: BoxDocument
  readonly name: BoxName
  readonly voice: Voice
}) {
  const { t, i18n } = voice
  const { first, rows } = document
  const named =
    rows.find(({ locale }) => locale === i18n.language) ?? rows.find(({ locale }) => locale === defaultLocale) ?? first
  const standing = { state: first.state, isLive: Boolean(first.liveSince) }
  const moment = momentOf(name, first)
  const typeName = nameOfType(first.type, voice)
  // A type without a title of its own is titled with its slug.
  const hasTitle = named.title !== named.type
  // What readers see, not what an editor made of it since; only the box of what is live reads it.
  const title = named.live?.snapshot.words.fields['title'] ?? named.title
  return (
    <li>
      <p className="box__title">
        <span aria-hidden="true" className="mark" data-mark={markOf(standing)} />
        <Link href={documentHref(named)} lang={hasTitle ? locales[named.locale].tag : undefined} prefetch={false}>
          {hasTitle ? String(title) : typeName}
        </Link>
      </p>
      <p className="box__facts">
        <Facts>
          {hasTitle && typeName}
          {name === 'drafts' && tellStanding(standing, t)}
          {name === 'problems' && first.problem && t(`gate:${first.problem}`, { detail: '' })}
          {moment && <time dateTime={moment}>{tellMoment(moment, i18n.language, officeZone)}</time>}
        </Facts>
      </p>
      <ul className="box__languages">
        {inHouseOrder(rows).map((row) => (
          <li key={row.key}>
            <LanguageLink name={name} row={row} voice={voice} />
          </li>
        ))}
      </ul>
    </li>
  )
}

function inHouseOrder(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => localeCodes.indexOf(a.locale) - localeCodes.indexOf(b.locale))
}

/** Leads to the text in its language: what is live on the portal, anything else in the CMS. */
function LanguageLink({ name, row, voice }: { readonly name: BoxName; readonly row: Row; readonly voice: Voice }) {
  const { tag, endonym } = locales[row.locale]
  const address = name === 'live' ? liveAddress(row) : undefined
  if (!address) {
    return (
      <Link href={documentHref(row)} lang={tag} prefetch={false}>
        {endonym}
      </Link>
    )
  }
  return (
    <a href={address} rel="noreferrer" target="_blank" title={voice.t('review:viewLive')}>
      <span lang={tag}>{endonym}</span>
      <span className="sr-only"> – {voice.t('review:viewLive')}</span>
    </a>
  )
}

function Facts({ children }: { readonly children: readonly ReactNode[] }) {
  return children.filter(Boolean).map((fact, index) => (
    <span className="box__fact" key={index}>
      {fact}
    </span>
  ))
}

function Languages({ counts, voice }: { readonly counts: ReadonlyMap<string, number>; readonly voice: Voice }) {
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

/** `subject` of a delivery is the key of a review: type, document, language. */
function SubjectLink({ subject }: { readonly subject: string }) {
  const [type, documentId, locale] = subject.split('/')
  if (!isContentType(type) || !documentId || !isLocale(locale)) return subject
  return (
    <Link href={documentHref({ type, documentId, locale })} prefetch={false}>
      {subject}
    </Link>
  )
}

function documentHref({ type, documentId, locale }: Pick<Row, 'type' | 'documentId' | 'locale'>): string {
  const place = typeRow(type).shape === 'settings' ? `globals/${type}` : `collections/${type}/${documentId}`
  return `/admin/${place}?locale=${locale}`
}

function liveAddress(row: Row): string | undefined {
  const type = pageTypes.find((name) => name === row.type)
  if (!type || !row.live) return undefined
  return readEnvironment().portal.url + itemPath(type, row.live.envelope.slug, row.locale)
}

function momentOf(name: BoxName, row: Row): string | null {
  if (name === 'scheduled' || name === 'problems') return row.publishAt
  if (name === 'live') return row.liveSince
  return name === 'waiting' ? row.submittedAt : row.updatedAt
}

function nameOfType(type: string, { i18n, payload }: Pick<Voice, 'i18n' | 'payload'>): string {
  const collection = payload.config.collections.find(({ slug }) => slug === type)
  const label = collection?.labels.singular ?? payload.config.globals.find(({ slug }) => slug === type)?.label ?? type
  return typeof label === 'function'
    ? (label({ i18n: i18n as never, t: i18n.t as never }) as string)
    : getTranslation(label, i18n as never)
}
