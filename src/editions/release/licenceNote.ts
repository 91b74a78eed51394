import type { Library } from '../../library/library.ts';

/** What a mark of this library means, for the notes that go with its copies. Empty when nothing in it is a demonstration. */
export const demonstrationNote = ({ names: { demonstration } }: Pick<Library, 'names'>): string =>
  demonstration ? `标“${demonstration.mark}”的不是任何真实地方的文件。` : '';

/** Goes with every copy of the data, so that a figure never travels without its warning. */
export const licenceNote = (library: Pick<Library, 'names'>): string =>
  `数据整理自公开文件，每个数注明出处；写“最近查到”的不是今年的数，标“还办不办没查到”的先问主管部门。${demonstrationNote(library)}`;
