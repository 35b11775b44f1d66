import type { OptionSet } from './fields.ts'
import { localeCodes } from './locales.ts'
import { units } from './units.ts'

/** Closed lists an editor chooses from. A label in each language stands in `locales/<code>/model.json`, `options`. */
const optionSet = <const Name extends string, const Value extends string>(
  name: Name,
  values: readonly [Value, ...Value[]],
) => ({ name, values }) satisfies OptionSet<Value>

export const articleKinds = optionSet('articleKind', ['news', 'feature', 'interview', 'explainer', 'press-release'])
export const audiences = optionSet('audience', ['investor', 'press', 'diaspora', 'visitor', 'local'])
export const languages = optionSet('language', localeCodes)
export const unitOptions = optionSet('unit', units)
export const sectors = optionSet('sector', [
  'agriculture',
  'fisheries',
  'processing',
  'energy',
  'logistics',
  'manufacturing',
  'tourism',
  'infrastructure',
  'health-education',
  'trade',
])
export const profileLevels = optionSet('profileLevel', ['province', 'sector', 'agency'])
export const zoneKinds = optionSet('zoneKind', [
  'industrial-park',
  'economic-zone',
  'border-gate-zone',
  'special-trade-zone',
  'industrial-cluster',
])
export const telecoms = optionSet('telecom', ['fibre', '4g', '5g'])
export const priceKinds = optionSet('priceKind', [
  'land-lease',
  'factory',
  'management-fee',
  'electricity-peak',
  'electricity-normal',
  'electricity-off-peak',
  'water',
  'sewage',
])
export const priceUnits = optionSet('priceUnit', ['m2-term', 'm2-year', 'm2-month', 'kwh', 'm3'])
export const currencies = optionSet('currency', ['USD', 'VND'])
export const investmentForms = optionSet('investmentForm', [
  'any',
  'wholly-foreign-owned',
  'joint-venture',
  'business-cooperation',
  'public-private-partnership',
])
export const landStatuses = optionSet('landStatus', ['cleared', 'partly-cleared', 'not-cleared'])
export const projectStatuses = optionSet('projectStatus', ['calling', 'negotiating', 'licensed', 'closed'])
export const attractionKinds = optionSet('attractionKind', [
  'beach',
  'island',
  'historic-site',
  'memorial',
  'museum',
  'religious-site',
  'national-park',
  'cave',
  'craft-village',
  'market',
  'festival',
])
export const weekdays = optionSet('weekday', ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])
export const accessFacilities = optionSet('accessFacility', [
  'step-free',
  'accessible-toilet',
  'parking',
  'rest-areas',
  'audio-guide',
  'large-print',
])
export const touristTypes = optionSet('touristType', [
  'family',
  'culture',
  'nature',
  'remembrance',
  'pilgrimage',
  'adventure',
  'food',
])
export const heritageLevels = optionSet('heritageLevel', ['world', 'special-national', 'national', 'provincial'])
export const publicationKinds = optionSet('publicationKind', [
  'brochure',
  'leaflet',
  'poster',
  'magazine',
  'video',
  'audio',
])
export const paperFormats = optionSet('paperFormat', ['a5', 'a4', 'a3', 'a2', 'a1', 'dl-trifold', 'square', 'screen'])
export const licences = optionSet('licence', [
  'own-work',
  'agency-permission',
  'purchased',
  'cc0',
  'cc-by-4.0',
  'cc-by-sa-4.0',
])
/** On what terms everyone may reuse the open data; addresses in `openLicences.ts`. */
export const openLicences = optionSet('openLicence', ['cc-by-4.0', 'cc-by-sa-4.0', 'cc0-1.0'])
export const cadences = optionSet('cadence', ['daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'as-needed'])
export const placeLevels = optionSet('placeLevel', [
  'country',
  'province',
  'district',
  'commune',
  'ward',
  'special-zone',
  'settlement',
])
export const plateScenes = optionSet('plateScene', [
  'coast',
  'river',
  'fields',
  'hills',
  'wind',
  'port',
  'gate',
  'citadel',
  'market',
  'craft',
  'island',
  'town',
  'road',
  'cave',
  'forest',
])
/** What an editor builds the home page from. */
export const homeBlocks = optionSet('homeBlock', ['door', 'figures', 'list', 'chosen', 'text', 'call'])
/** What a list on the home page may hold. */
export const homeLists = optionSet('homeList', [
  'article',
  'investment-project',
  'zone',
  'investment-profile',
  'attraction',
  'itinerary',
  'publication',
  'topic',
  'agency',
])
export const sections = optionSet('section', [
  'news',
  'invest',
  'visit',
  'publications',
  'topics',
  'agencies',
  'places',
])
