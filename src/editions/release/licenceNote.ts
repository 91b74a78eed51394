/** Goes with every copy of the data, so that a figure never travels without its warning. */
export const LICENCE_NOTE = '数据整理自公开文件，每个数注明出处；标“待核”的以当地最新通知为准，标“示范”的不是任何真实县的文件。';
