import type { I18n } from '@payloadcms/translations'
import { Gutter, Link } from '@payloadcms/ui'
import type { AdminViewServerProps, Payload, SanitizedPermissions } from 'payload'
import { activeUser, type CmsUser } from '#cms/access/user.ts'
import { readEnvironment } from '#cms/env.ts'
import { contentTypeNames, typeRow } from '#content/model/contentTypes.ts'
import type { Words } from '../words.ts'
import { BoxView } from './BoxView.tsx'
import { type BoxName, boxNames, type Desktop, desktopOf, isApprover } from './dashboardData.ts'
import { Languages } from './Languages.tsx'
import { nameOfType, type Voice } from './voice.ts'

const inBox = 8
const inWholeBox = 200

interface Props extends Pick<AdminViewServerProps, 'searchParams'> {
  readonly payload: Payload
  readonly i18n: I18n
  readonly permissions: SanitizedPermissions
  readonly user: unknown
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
