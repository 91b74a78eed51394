/** How names of offices end, as entries and replies write them. */
const ENDS =
  /(局|办|部|会|中心|部门|机构|政府|公室|残联|妇联|工会|团委|法院|检察院|法庭|医院|卫生院|学校|中学|小学|大学|学院|幼儿园|银行|信用社|联社|公司|合作社|站|所|厅|处|社区|街道|乡镇|窗口|网点|热线|服务队|供水单位|营业厅)(（[^）]*）)?$/;

/** Whether a text names an office and not a person. */
export function isOfficeName(text: string): boolean {
  return ENDS.test(text.trim());
}

/** A county's own bureau, as a county's clerk would ring it up: 县民政局, 旗林草局, 区教育局学生资助管理中心. */
const OWN = /^[县市区旗](?!级)[^\s]{1,16}$/;

/** Whether it is one the county's clerk rings up: the county's or the township's, not a school, a bank or a village. */
export const isOwnBureau = (name: string) => OWN.test(name) || /^乡镇./.test(name);

/**
 * The one bureau to ring up of several a text names: 乡镇民政办或县民政局 → 县民政局, 承贷银行；政策问县农业农村局 → 县农业农村局;
 * where none is the county's own, the first named. Brackets tell a time or a desk, not another office.
 */
export function bureauIn(text: string): string {
  const names = text
    .replace(/（[^）]*）/g, '')
    .split(/[、；;，,或]|政策问|纠纷找|(?<=[局办部会所站镇])和|和(?=[县乡村])/)
    .map((name) => name.trim())
    .filter((name) => name.length > 1);
  return names.find((name) => OWN.test(name)) ?? names[0] ?? text;
}
