import { z } from 'zod'
import { done, operation } from '../../../../platform/operation/index.ts'
import { cityPart } from '../../../city/index.ts'
import { atlasPart } from '../../snapshot/part.ts'
import { indexBook } from '../book.ts'
import { indexShape, noteIndex } from './shapes.ts'

/** Which indices the city makes of its indicators. */
export const listIndices = operation({
  name: 'atlas.listIndices',
  effect: 'readPublic',
  permission: 'public',
  summary: 'All indices that have figures, with their recipes and editions.',
  input: z.strictObject({}),
  output: z.object({ indices: z.array(indexShape) }),
  run({ snapshot }) {
    const city = snapshot.get(cityPart)
    const book = indexBook(city, snapshot.get(atlasPart))
    return done({ indices: book.definitions.map((one) => noteIndex(one, book, city)) })
  },
})
