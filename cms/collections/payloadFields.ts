import type {
  ArrayField,
  Condition,
  Field as PayloadField,
  FieldHook,
  OptionObject,
  PayloadRequest,
  TextareaFieldValidation,
  TextFieldSingleValidation,
} from 'payload'
import type { ContentType } from '#content/model/contentTypes.ts'
import { typeRow } from '#content/model/contentTypes.ts'
import {
  type ColumnField,
  type Field,
  isAskedFor,
  type OptionSet,
  type ProseField,
  type RowsField,
  type TextField,
} from '#content/model/fields.ts'
import { excessLength } from '#content/model/textLength.ts'
import { fieldHelp, fieldLabels, optionLabels } from '#cms/i18n/modelLabels.ts'
import { richTextEditor } from '#cms/richText/editor.ts'
import { placementOf, type Placement } from './placement.ts'

/** Where a field stands while it is projected. */
interface Position {
  readonly type: ContentType
  /** Field name, or `rows.column`. */
  readonly path: string
  readonly name: string
}

/**
 * The Payload fields of a content type, placed in tabs and sidebar. None is `required` for Payload: a draft may always
 * be saved, and the gate says what is missing before publication.
 */
export function payloadFields(
  type: ContentType,
  tabLabels: Record<Exclude<Placement, 'sidebar'>, Record<string, string>>,
): PayloadField[] {
  const placed = Object.entries(typeRow(type).fields).map(([name, field]) => ({
    placement: placementOf(name, field),
    field: payloadField({ type, path: name, name }, field),
  }))
  const inTab = (placement: Placement) => placed.filter((entry) => entry.placement === placement)
  const tabs = (['words', 'facts', 'search', 'desk'] as const)
    .filter((placement) => inTab(placement).length > 0)
    .map((placement) => ({
      label: tabLabels[placement],
      fields: inTab(placement).map((entry) => entry.field),
    }))
  const sidebar = inTab('sidebar').map(({ field }) => inSidebar(field))
  return [
    ...(tabs.length > 1 ? [{ type: 'tabs' as const, tabs }] : (tabs[0]?.fields ?? [])),
    ...sidebar,
    contentIdField(),
  ]
}

function payloadField(position: Position, field: Field | ColumnField): PayloadField {
  const base = {
    name: position.name,
    label: fieldLabels(position),
    ...(field.per === 'locale' && { localized: true }),
  }
  const admin = { description: fieldHelp(position, field.help) }
  switch (field.kind) {
    case 'text':
      return {
        ...base,
        type: 'text',
        admin,
        validate: textRule(field),
      }
    case 'slug':
      return { ...base, type: 'text', admin, index: true }
    case 'prose':
      return { ...base, type: 'textarea', admin: { ...admin, rows: 3 }, validate: lengthRule(field) }
    case 'richText':
      return { ...base, type: 'richText', admin, editor: richTextEditor() }
    case 'number':
      return {
        ...base,
        type: 'number',
        admin: { ...admin, step: field.integer ? 1 : 0.01 },
        min: field.min,
        max: field.max,
      }
    case 'flag':
      return { ...base, type: 'checkbox', admin, defaultValue: false }
    case 'day':
      return { ...base, type: 'date', admin: { ...admin, date: { pickerAppearance: 'dayOnly' } } }
    case 'instant':
      return { ...base, type: 'date', admin: { ...admin, date: { pickerAppearance: 'dayAndTime' } } }
    case 'choice':
      return {
        ...base,
        type: 'select',
        admin,
        options: optionsOf(field.options),
        ...(field.initial && { defaultValue: field.initial }),
      }
    case 'choices':
      return { ...base, type: 'select', hasMany: true, admin, options: optionsOf(field.options) }
    case 'link':
      return field.to === 'media'
        ? { ...base, type: 'upload', relationTo: 'media', admin }
        : { ...base, type: 'relationship', relationTo: field.to as never, admin }
    case 'links':
      return field.to.length === 1
        ? { ...base, type: 'relationship', relationTo: field.to[0] as never, hasMany: true, admin }
        : { ...base, type: 'relationship', relationTo: [...field.to] as never, hasMany: true, admin }
    case 'rows':
      return {
        ...base,
        type: 'array',
        // “Add …” names what is added.
        labels: { singular: base.label, plural: base.label },
        admin: { ...admin, initCollapsed: true, ...rowLabel(field) },
        ...(field.maxRows && { maxRows: field.maxRows }),
        // Localise the array or its leaves, never both (payload#7933).
        fields: Object.entries(field.of).map(([name, column]) =>
          askedFor(
            field,
            name,
            payloadField(
              { type: position.type, path: `${position.path}.${name}`, name },
              field.per === 'locale' ? { ...column, per: 'item' } : column,
            ),
          ),
        ),
      }
  }
}

/** A column that only some rows have is shown in those alone. */
function askedFor({ of }: RowsField, name: string, field: PayloadField): PayloadField {
  if (!of[name]?.when) return field
  const condition: Condition = (_, row: Record<string, unknown>) => isAskedFor(of, name, row)
  return { ...field, admin: { ...field.admin, condition } } as PayloadField
}

/** A folded row says what it is: the kind of block and its heading, not “Row 3”. */
function rowLabel({ of, rowTitle }: RowsField): Pick<NonNullable<ArrayField['admin']>, 'components'> {
  if (!rowTitle) return {}
  const columns = rowTitle.map((name) => {
    const column = of[name]
    const labels =
      column?.kind === 'choice' &&
      Object.fromEntries(column.options.values.map((value) => [value, optionLabels(column.options.name, value)]))
    return { name, ...(labels && { labels }) }
  })
  return { components: { RowLabel: { path: '/cms/admin/RowTitle.tsx#RowTitle', clientProps: { columns } } } }
}

function optionsOf(set: OptionSet): OptionObject[] {
  return set.values.map((value) => ({ value, label: optionLabels(set.name, value) }))
}

/** Formats that would make an item invalid are refused while the editor types; empty is always allowed in a draft. */
function textRule({ format, maxLength }: TextField): TextFieldSingleValidation {
  const pattern = patterns[format ?? 'line']
  return (value, { req }) => {
    if (value && pattern && !pattern.test(value)) return req.t(`gate:format_${format}` as never)
    return lengthFault(value, maxLength, req)
  }
}

function lengthRule({ maxLength }: ProseField): TextareaFieldValidation {
  return (value, { req }) => lengthFault(value, maxLength, req)
}

/** Payload's own limit counts code units, and is lost where a field has a rule of its own. */
function lengthFault(
  value: string | null | undefined,
  maxLength: number | undefined,
  req: PayloadRequest,
): string | true {
  const length = value ? excessLength(value, maxLength) : undefined
  return length === undefined ? true : req.t('gate:format_length' as never, { length, max: maxLength } as never)
}

const patterns: Record<string, RegExp | undefined> = {
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  url: /^https?:\/\/[^\s/]+/i,
  phone: /^\+?[\d ().-]{5,30}$/,
  time: /^([01]\d|2[0-3]):[0-5]\d$/,
  colour: /^#[0-9a-f]{6}$/i,
}

function inSidebar(field: PayloadField): PayloadField {
  return { ...field, admin: { ...('admin' in field ? field.admin : {}), position: 'sidebar' } } as PayloadField
}

const newContentId: FieldHook = ({ value, operation }) =>
  operation === 'create' && !value ? globalThis.crypto.randomUUID() : (value as string)

function contentIdField(): PayloadField {
  return {
    name: 'contentId',
    type: 'text',
    index: true,
    unique: true,
    admin: { hidden: true },
    // Given once: no API call may move an item to another identity.
    access: { update: () => false },
    hooks: { beforeValidate: [newContentId], beforeDuplicate: [() => globalThis.crypto.randomUUID()] },
  }
}
