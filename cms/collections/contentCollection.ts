import type { CollectionConfig, Field, GlobalConfig } from 'payload'
import { type ContentType, type SettingsType, typeRow } from '#content/model/contentTypes.ts'
import { contentAccess } from '#cms/access/contentAccess.ts'
import { activeUser, mayWriteFigures, mayWriteWords } from '#cms/access/user.ts'
import { isLocale } from '#content/model/locales.ts'
import { guardCollectionWrite, guardGlobalWrite } from '#cms/hooks/guardWrite.ts'
import { refuseDeletingLive, refuseTrashingLive } from '#cms/hooks/refuseDeletingLive.ts'
import { keepAgencyInStep } from '#cms/hooks/keepAgencyInStep.ts'
import { setSlug } from '#cms/hooks/setSlug.ts'
import { trackCollectionReview, trackGlobalReview } from '#cms/hooks/trackReview.ts'
import { adminWords } from '#cms/i18n/adminWords.ts'
import { typeLabels } from '#cms/i18n/modelLabels.ts'
import { payloadFields } from './payloadFields.ts'

/** Our panel stands where Payload has its publish button, our state where it says "Draft" of everything. */
const reviewParts = {
  PublishButton: '/cms/admin/ReviewPanel.tsx#ReviewPanel',
  Status: '/cms/admin/ReviewStatus.tsx#ReviewStatus',
  UnpublishButton: '/cms/admin/Nothing.tsx#Nothing',
}

const versions = {
  // 0 keeps every version: the history is part of the record.
  maxPerDoc: 0,
  drafts: { autosave: { interval: 1500 } },
} as const

const tabLabels = () => ({
  words: adminWords('tabs.words'),
  facts: adminWords('tabs.facts'),
  search: adminWords('tabs.search'),
  desk: adminWords('tabs.desk'),
})

const groups: Partial<Record<ContentType, string>> = {
  article: 'news',
  publication: 'news',
  'investment-profile': 'invest',
  zone: 'invest',
  'zone-price': 'invest',
  'investment-project': 'invest',
  attraction: 'visit',
  itinerary: 'visit',
  topic: 'lists',
  agency: 'lists',
  place: 'lists',
  media: 'lists',
}

/** The collection of a content type, projected from the model. */
export function contentCollection(type: ContentType): CollectionConfig {
  const { fields } = typeRow(type)
  const titleField = fields['title'] ? 'title' : fields['alt'] ? 'alt' : 'kind'
  return {
    slug: type,
    labels: { singular: typeLabels(type, 'one'), plural: typeLabels(type, 'many') },
    admin: {
      useAsTitle: titleField,
      defaultColumns: [
        titleField,
        ...(fields['kind'] && titleField !== 'kind' ? ['kind'] : []),
        'languageStates',
        'updatedAt',
      ],
      group: adminWords(`groups.${groups[type] ?? 'lists'}`),
      components: { edit: reviewParts },
    },
    access: contentAccess(type),
    trash: true,
    // A colleague who closed the window without leaving the document holds the others up for two minutes, not five.
    lockDocuments: { duration: 120 },
    // Editing many at once comes with publishing and unpublishing many at once.
    disableBulkEdit: true,
    versions,
    hooks: {
      beforeChange: [guardCollectionWrite(type), refuseTrashingLive(type), setSlug(type)],
      afterChange: [keepAgencyInStep(type), trackCollectionReview(type)],
      beforeDelete: [refuseDeletingLive(type)],
    },
    fields: [...payloadFields(type, tabLabels()), languageStates()],
  }
}

/** A column of the lists: where each language of a document stands. */
function languageStates(): Field {
  return {
    name: 'languageStates',
    type: 'ui',
    label: adminWords('review.languages'),
    admin: {
      components: {
        Cell: '/cms/admin/LanguageStatesCell.tsx#LanguageStatesCell',
        Field: '/cms/admin/Nothing.tsx#Nothing',
      },
    },
  }
}

/** Settings: one document, edited as a Payload global, released by the same gate. */
export function settingsGlobal(type: SettingsType): GlobalConfig {
  const signedIn = ({ req }: { req: { user?: unknown } }) => activeUser(req) !== undefined
  return {
    slug: type,
    label: typeLabels(type, 'one'),
    admin: {
      group: adminWords('groups.settings'),
      components: { elements: reviewParts },
    },
    access: {
      read: signedIn,
      readVersions: signedIn,
      update: ({ req }) => {
        const user = activeUser(req)
        if (!user) return false
        return (
          mayWriteFigures(user, type, undefined) ||
          (isLocale(req.locale) && mayWriteWords(user, type, undefined, req.locale))
        )
      },
    },
    versions: { max: 0, drafts: versions.drafts },
    hooks: { beforeChange: [guardGlobalWrite(type)], afterChange: [trackGlobalReview(type)] },
    fields: payloadFields(type, tabLabels()).filter((field) => !('name' in field && field.name === 'contentId')),
  }
}
