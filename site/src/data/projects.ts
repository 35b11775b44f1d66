import type { FieldsOf } from '#content/model/contentTypes.ts'
import type { StoredItem } from '#content/store/readStore.ts'
import { type Fact, fact, facts, foreignLang, linkTo, shown } from './facts.ts'
import type { Figure } from './figures.ts'
import type { PageContext } from './pageContext.ts'

type Project = FieldsOf<'investment-project'>

/** The big figures of a project, on its page and on its printed sheet. */
export function projectFigures({ t, format }: PageContext, { capital, currency, areaHa, landTermYears }: Project) {
  const figure = (label: string, value: string | undefined): Figure[] => (value === undefined ? [] : [{ label, value }])
  return [
    ...figure(t('project.capital'), capital !== undefined && currency ? format.money(capital, currency) : undefined),
    ...figure(
      t('project.area'),
      shown(areaHa, (area) => format.quantity(area, 'ha')),
    ),
    ...figure(
      t('project.landTerm'),
      shown(landTermYears, (years) => format.quantity(years, 'years')),
    ),
  ]
}

/** What the margin says of a project beside the dates, on its page and on its printed sheet. */
export function projectFacts(page: PageContext, item: StoredItem<'investment-project'>): Fact[] {
  const { t, labels } = page
  const { fields } = item
  return facts(
    fact(t('project.code'), fields.code),
    fact(t('project.status'), labels.option('projectStatus', fields.status)),
    fact(
      t('project.form'),
      shown(fields.form, (form) => labels.option('investmentForm', form)),
    ),
    fact(
      t('project.land'),
      shown(fields.landStatus, (status) => labels.option('landStatus', status)),
    ),
    fact(t('project.zone'), linkTo(page.entry(fields.zone))),
    fact(t('margin.place'), linkTo(page.entry(fields.place))),
    fact(
      t('project.planning'),
      shown(fields.planningRef, (text) => ({ text, lang: foreignLang(item.sourceLocale, page.locale) })),
    ),
    fact(t('project.leadAgency'), linkTo(page.entry(fields.leadAgency))),
  )
}
