import { priceKinds } from '#content/model/options.ts'
import type { ComparableType } from '#content/model/toolPaths.ts'
import type { StoredItem } from '#content/store/readStore.ts'
import { type Entry, entryOf } from './entries.ts'
import { type FactValue, foreignLang, linkTo, shown } from './facts.ts'
import type { PageContext } from './pageContext.ts'

/** Items side by side: a column each, a row a fact. A row that nobody can fill is left out. */
export interface Comparison {
  readonly columns: readonly CompareColumn[]
  readonly rows: readonly CompareRow[]
}

export interface CompareColumn {
  readonly entry: Entry
  readonly kind: string
  readonly isSampleData: boolean
}

export interface CompareRow {
  readonly label: string
  /** One a column. */
  readonly cells: readonly (FactValue | undefined)[]
}

/** Every item of a type, in the order of its list. */
export function comparisonOf(page: PageContext, type: ComparableType): Comparison {
  return type === 'zone' ? ofZones(page, itemsOf(page, type)) : ofProjects(page, itemsOf(page, type))
}

function itemsOf<T extends ComparableType>(page: PageContext, type: T): StoredItem<T>[] {
  return page.portal.index
    .entries(type, page.locale)
    .map(({ contentId }) => page.portal.item(type, contentId, page.locale))
    .filter((item) => item !== undefined)
}

function ofZones(page: PageContext, zones: readonly StoredItem<'zone'>[]): Comparison {
  const { t, labels, format } = page
  type Fields = StoredItem<'zone'>['fields']
  const row = (label: string, value: (fields: Fields) => FactValue | string | undefined) =>
    rowOf(label, zones, ({ fields }) => value(fields))
  const hectares = (area: number) => format.quantity(area, 'ha')
  const kilometres = (distance: number) => format.quantity(distance, 'km')
  const perDay = (amount: number) => format.quantity(amount, 'm3-per-day')
  return {
    columns: zones.map((zone) => ({
      entry: entryOf(zone),
      kind: labels.option('zoneKind', zone.fields.kind),
      isSampleData: zone.fields.sampleData,
    })),
    rows: filled(
      row(t('margin.place'), ({ place }) => linkTo(page.entry(place))),
      row(t('zone.areaPlanned'), ({ areaPlannedHa }) => shown(areaPlannedHa, hectares)),
      row(t('zone.areaAvailable'), ({ areaAvailableHa }) => shown(areaAvailableHa, hectares)),
      row(t('zone.areaLeased'), ({ areaLeasedHa }) => shown(areaLeasedHa, hectares)),
      row(t('zone.occupancy'), ({ occupancyPercent }) =>
        shown(occupancyPercent, (share) => format.quantity(share, 'percent')),
      ),
      ...priceKinds.values.map((kind) =>
        rowOf(labels.option('priceKind', kind), zones, ({ contentId }) => latestPrice(page, contentId, kind)),
      ),
      row(t('zone.airport'), ({ distanceAirportKm }) => shown(distanceAirportKm, kilometres)),
      row(t('zone.seaport'), ({ distanceSeaportKm }) => shown(distanceSeaportKm, kilometres)),
      row(t('zone.highway'), ({ distanceHighwayKm }) => shown(distanceHighwayKm, kilometres)),
      row(t('zone.border'), ({ distanceBorderKm }) => shown(distanceBorderKm, kilometres)),
      row(t('zone.power'), ({ powerMva }) => shown(powerMva, (power) => format.quantity(power, 'mva'))),
      row(t('zone.water'), ({ waterM3PerDay }) => shown(waterM3PerDay, perDay)),
      row(t('zone.wastewater'), ({ wastewaterM3PerDay }) => shown(wastewaterM3PerDay, perDay)),
      row(t('zone.telecom'), ({ telecom }) => telecom.map((name) => labels.option('telecom', name)).join(' · ')),
      row(t('zone.operator'), ({ operator }) => operator),
      row(t('zone.termEnd'), ({ termEnd }) => shown(termEnd, format.day)),
      row(t('margin.verified'), ({ verifiedOn }) => shown(verifiedOn, format.day)),
    ),
  }
}

function ofProjects(page: PageContext, projects: readonly StoredItem<'investment-project'>[]): Comparison {
  const { t, labels, format } = page
  type Fields = StoredItem<'investment-project'>['fields']
  const row = (label: string, value: (fields: Fields) => FactValue | string | undefined) =>
    rowOf(label, projects, ({ fields }) => value(fields))
  return {
    columns: projects.map((project) => ({
      entry: entryOf(project),
      kind: labels.option('sector', project.fields.sector),
      isSampleData: project.fields.sampleData,
    })),
    rows: filled(
      row(t('project.code'), ({ code }) => code),
      row(t('project.status'), ({ status }) => labels.option('projectStatus', status)),
      row(t('project.capital'), ({ capital, currency }) =>
        capital !== undefined && currency ? format.money(capital, currency) : undefined,
      ),
      row(t('project.form'), ({ form }) => shown(form, (value) => labels.option('investmentForm', value))),
      row(t('project.area'), ({ areaHa }) => shown(areaHa, (area) => format.quantity(area, 'ha'))),
      row(t('project.land'), ({ landStatus }) => shown(landStatus, (value) => labels.option('landStatus', value))),
      row(t('project.landTerm'), ({ landTermYears }) =>
        shown(landTermYears, (years) => format.quantity(years, 'years')),
      ),
      row(t('margin.place'), ({ place }) => linkTo(page.entry(place))),
      row(t('project.zone'), ({ zone }) => linkTo(page.entry(zone))),
      rowOf(t('project.planning'), projects, ({ fields, sourceLocale }) =>
        shown(fields.planningRef, (text) => ({ text, lang: foreignLang(sourceLocale, page.locale) })),
      ),
      row(t('project.leadAgency'), ({ leadAgency }) => linkTo(page.entry(leadAgency))),
      row(t('margin.verified'), ({ verifiedOn }) => shown(verifiedOn, format.day)),
    ),
  }
}

/** The price in force last, with tax and first day. */
function latestPrice(
  { portal, locale, format, t }: PageContext,
  zone: string,
  kind: (typeof priceKinds.values)[number],
): FactValue | undefined {
  const [latest] = portal
    .items('zone-price', locale)
    .filter(({ fields }) => fields.zone === zone && fields.kind === kind)
    .toSorted((a, b) => (a.fields.validFrom < b.fields.validFrom ? 1 : -1))
  if (!latest) return undefined
  const { value, currency, unit, vatIncluded, validFrom } = latest.fields
  return {
    text: t(`priceUnit.${unit}`, { price: format.money(value, currency) }),
    note: [
      t(vatIncluded ? 'price.vatIncluded' : 'price.vatExcluded'),
      t('labelled', { label: t('price.validFrom'), value: format.day(validFrom) }),
    ].join(' · '),
  }
}

function rowOf<Subject>(
  label: string,
  subjects: readonly Subject[],
  value: (subject: Subject) => FactValue | string | undefined,
): CompareRow {
  return {
    label,
    cells: subjects.map((subject) => {
      const found = value(subject)
      return typeof found === 'string' ? (found ? { text: found } : undefined) : found
    }),
  }
}

function filled(...rows: CompareRow[]): CompareRow[] {
  return rows.filter(({ cells }) => cells.some((cell) => cell !== undefined))
}
