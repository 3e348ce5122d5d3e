import { addActuals, assessStandard } from './addActuals.ts'
import { listMoney } from './listMoney.ts'
import { listStandards, showFigures } from './showFigures.ts'

export const figureOperations = [addActuals, assessStandard, showFigures, listStandards, listMoney]
export type { MoneyLine } from './listMoney.ts'
export { addActuals, assessStandard, listMoney, listStandards, showFigures }
