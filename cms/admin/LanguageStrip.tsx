'use client'

import { useEditDepth, useLocale, useRouteTransition } from '@payloadcms/ui'
import { usePathname, useRouter } from 'next/navigation.js'
import type { MouseEvent } from 'react'
import type { ReviewView } from '#cms/publish/endpoints.ts'
import { isLocale, locales } from '#content/model/locales.ts'
import { markOf, tellStanding } from './reviewMark.ts'
import type { Save } from './useSave.ts'
import { useWords } from './words.ts'

/** All languages of the document with their states; each leads to its own text. */
export function LanguageStrip(props: { readonly form: Save; readonly languages: ReviewView['languages'] }) {
  const { t } = useWords()
  const { code: current } = useLocale()
  const pathname = usePathname()
  const router = useRouter()
  const { startRouteTransition } = useRouteTransition()
  // A document in a drawer is not the page's: switching the page's language would close it.
  const isPage = useEditDepth() === 1

  const go = async (event: MouseEvent, href: string) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    if ((await props.form.save()) !== 'failed') startRouteTransition(() => router.push(href))
  }

  return (
    <nav aria-label={t('review:allLanguages')} className="review-languages">
      <h3>{t('review:allLanguages')}</h3>
      <ul>
        {props.languages.map(({ locale, ...standing }) => {
          const row = isLocale(locale) ? locales[locale] : undefined
          const href = `${pathname}?locale=${locale}`
          const name = <span lang={row?.tag}>{row?.endonym ?? locale}</span>
          return (
            <li key={locale}>
              <span aria-hidden="true" className="mark" data-mark={markOf(standing)} />
              {locale === current || !isPage ? (
                <strong aria-current={locale === current ? 'true' : undefined}>{name}</strong>
              ) : (
                <a href={href} onClick={(event) => void go(event, href)}>
                  {name}
                </a>
              )}
              <span className="review-languages__state">{tellStanding(standing, t)}</span>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
