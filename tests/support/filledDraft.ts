/** What a clerk fills in where the draft of the invented notice asks. */
export const filledDraft = (entry: string) =>
  entry
    .replace('【一句话答复：是什么、给谁、给多少、到什么时候】', '困难群众参加2027年度居民医保，低保对象每人每年资助280元，特困人员430元。')
    .replace(/topic: .*/, 'topic: medical')
    .replace(/audience: .*/, 'audience: [dibao, tekun]')
    .replace(/aliases: .*/, 'aliases: [医保资助]')
    .replace(/ {2}note: .*/, '  note: 通知从2026年9月1日起施行。')
    .replace(/- id: 【.*/, '- id: premium')
    .replace(/name: 【待遇名称】/, 'name: 居民医保参保资助')
    .replace(/need: .*/, 'need: medical')
    .replace(/verify: \{ what: .*\}/, 'household: { types: [dibao, tekun] }')
    .replace(/office: .*/, 'office: 县医保局')
    .replace(/answers:[\s\S]*?---/, (block) =>
      block
        .replace(/ask: 【群众会怎么问】, say: 【一两句准话】(.*)#p1/, 'ask: 低保户参保资助多少？, say: 低保对象每人每年资助280元。$1#t1r3')
        .replace(/ask: 【检查组会怎么问】, say: 【一两句准话】(.*)#p1/, 'ask: 特困人员参保资助标准是多少？, say: 特困人员资助标准430元。$1#t1r2'),
    )
    .replace(/【照原件写】/g, '低保对象、特困人员参保有资助。');
