/** Goes with every copy of the data, so that a figure never travels without its warning. */
export const LICENCE_NOTE = '数据整理自公开文件，每个数注明出处；写“最近查到”的不是今年的数，标“还办不办没查到”的先问主管部门，标“示范”的不是任何真实县的文件。';
