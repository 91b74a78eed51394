/**
 * One thing that a rule may ask of a household (householdTraits.ts) or of one of its members (memberTraits.ts).
 * docs/household.md documents these lists for people; a test keeps them equal.
 *
 * kind: `flag` yes/no · `choice` exactly one value · `many` any number of values (an empty list means none of them) · `number`.
 */
export interface TraitSpec {
  readonly kind: 'flag' | 'choice' | 'many' | 'number';
  /** What the trait is called in a reason: “人均年收入”. */
  readonly label: string;
  /** The question a cadre asks aloud. */
  readonly ask: string;
  /** For flag: how its absence reads in a condition: “不寄宿”. */
  readonly no?: string;
  /** For choice and many: value → wording. */
  readonly values?: Readonly<Record<string, string>>;
  /** For number. */
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  /** Of the household: asked only where this other trait of it is told to hold that value. Of no class of 低保 is who is on none. */
  readonly of?: { readonly trait: string; readonly value: string };
  /** Optional help under the question. */
  readonly hint?: string;
  /** How a condition says it, `$` standing for the values: 在读$, 得了$. For flag: how its presence reads. */
  readonly phrase?: string;
  /** Values that a condition says in words of their own: none → 没有人能赡养. */
  readonly said?: Readonly<Record<string, string>>;
  /** Values read from older files but no longer asked for. */
  readonly older?: readonly string[];
  /** For number: the ranges one can tap, each with the figure it stands for. A range goes up to and with the figure. */
  readonly bands?: readonly { readonly text: string; readonly value: number }[];
  /** 不知道，去哪查: where a family finds the answer it does not have at hand. */
  readonly lookUp?: string;
}
