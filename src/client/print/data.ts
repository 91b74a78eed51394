import { judgedOn } from '../../domain/policy/calendar.ts';
import { splitBenefitId } from '../../domain/policy/benefitId.ts';
import type { Status } from '../../domain/words/vocabulary.ts';
import { cardOn, type PrintBook, type PrintCard } from '../../print/card.ts';
import { choiceOf, choiceOn, type CardChoice } from '../../print/choice.ts';
import { ownFolder } from '../shared/injected.ts';
import { arrivedData, type ArrivedData, type PackedParts } from '../shared/packed.ts';
import { today } from '../shared/today.ts';

declare global {
  interface Window {
    /** Packed, set by assets/print-cards*.js, classic scripts because nothing may be fetched under file://. */
    policyPrint?: PackedParts;
  }
}

/** What every card says of the edition. */
export type Imprint = Omit<PrintBook, 'cards'>;

const address = `${ownFolder()}print-cards`;
let arrived: ArrivedData<Imprint, CardChoice[], PrintCard> | undefined;

const data = () =>
  (arrived ??= arrivedData<Imprint, CardChoice[], PrintCard>({ parts: () => window.policyPrint, address, what: '卡片数据', meanwhile: '先用下面现成的几套' }));

/** Throws the sentence for the page. */
export const imprint = (): Imprint => data().frame;

/** Validity as the reader's own calendar has it. */
const judged = <Card extends { status: Status; until?: string }>(card: Card, now: string): Card => ({
  ...card,
  status: judgedOn(card.status, card, now) ?? card.status,
});

/** Every card to pick from, figures and validity as the reader's own calendar has them. Throws the sentence for the page. */
export function allChoices(): CardChoice[] {
  const now = today();
  return (data().lists()?.flat() ?? data().items().map(choiceOf)).map((choice) => judged(choiceOn(choice, now), now));
}

/** Calls `then` with these cards as they read today, once they are here, at once where they are; with the sentence for the page where some are not to be had. Cards that this edition does not have are left out. */
export function withCards(ids: readonly string[], then: (cards: PrintCard[], problem?: string) => void): void {
  const entryOf = (id: string) => splitBenefitId(id).entry;
  const now = today();
  const told = (problem?: string) =>
    then(
      ids.flatMap((id) =>
        data()
          .of(entryOf(id))
          .filter((card) => card.id === id)
          .map((card) => judged(cardOn(card, now), now)),
      ),
      problem,
    );
  const waiting = data().want(ids.map(entryOf));
  if (waiting) void waiting.then(told);
  else told();
}
