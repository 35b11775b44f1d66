import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { isContentType } from '#content/model/contentTypes.ts'
import { defaultLocale, isLocale, localeCodes, locales } from '#content/model/locales.ts'
import { officeZone, tellMoment } from '../moments.ts'
import { markOf, tellStanding } from '../reviewMark.ts'
import { documentHref, liveAddress } from './addresses.ts'
import type { Box, BoxDocument, BoxName, Row, Undelivered } from './dashboardData.ts'
import { nameOfType, type Voice } from './voice.ts'

/** Heading and empty state of each box. */
const boxWords: Record<BoxName, { readonly heading: string; readonly empty?: string }> = {
  problems: { heading: 'dashboard:problems' },
  waiting: { heading: 'dashboard:waiting', empty: 'dashboard:noWaiting' },
  drafts: { heading: 'dashboard:myDrafts', empty: 'dashboard:noDrafts' },
  scheduled: { heading: 'dashboard:scheduled', empty: 'dashboard:noScheduled' },
  live: { heading: 'dashboard:live', empty: 'dashboard:noLive' },
}

/** Documents in one state, newest first, each with its languages. */
export function BoxView(props: {
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

function momentOf(name: BoxName, row: Row): string | null {
  if (name === 'scheduled' || name === 'problems') return row.publishAt
  if (name === 'live') return row.liveSince
  return name === 'waiting' ? row.submittedAt : row.updatedAt
}
