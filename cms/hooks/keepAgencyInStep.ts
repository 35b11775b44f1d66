import type { CollectionAfterChangeHook } from 'payload'
import { type ContentType, typeRow } from '#content/model/contentTypes.ts'
import { documentId } from '#cms/publish/rawParts.ts'

/**
 * Draft saves go to the versions and leave the document itself as it was first made, but access rules look at the
 * document. Without this, a document handed to another agency would still belong to the old one.
 */
export function keepAgencyInStep(type: ContentType): CollectionAfterChangeHook {
  return async ({ doc, previousDoc, req, operation }) => {
    if (!typeRow(type).fields['issuingAgency'] || operation === 'create') return doc
    const agency = doc.issuingAgency ? documentId(doc.issuingAgency) : null
    const before = previousDoc?.issuingAgency ? documentId(previousDoc.issuingAgency) : null
    if (agency !== before) {
      await req.payload.db.updateOne({
        collection: type as never,
        id: doc.id as string,
        data: { issuingAgency: agency },
        req: { payload: req.payload, transactionID: req.transactionID } as never,
      })
    }
    return doc
  }
}
