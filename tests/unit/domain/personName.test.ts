import { describe, expect, it } from 'vitest';
import { isPersonName, namesSomebody } from '../../../src/domain/text/personName.ts';

describe('a person where an office is wanted', () => {
  it.each(['张德胜', '李主任', '县教育局王科长', '老马', '小李', '赵某某', '欧阳春', '王伟', '村支书刘书记'])('%s', (text) =>
    expect(isPersonName(text)).toBe(true),
  );
  it.each([
    '县民政局',
    '村级联系人',
    '乡镇经办人',
    '县级主管部门',
    '村委会；县农业农村局',
    '承贷银行',
    '就读学校、县教育局',
    '户籍所在地共青团县（区）委',
    '村卫生室、乡镇卫生院',
    '电信、移动、联通营业厅',
    '高校',
    '万安乡',
    '驻村工作队',
    '包村干部',
    '村支书',
    '方便窗口',
  ])('%s is none', (text) => expect(isPersonName(text)).toBe(false));
});

describe('somebody told of by name', () => {
  it.each([
    '村民张德胜患尿毒症，每周透析',
    '户主李秀英，家住东山村',
    '王小红今年9岁，有精神残疾',
    '姓名：赵桂花，患乳腺癌',
    '马家沟村刘长贵家里有病人',
    '患者陈立新住在河口组',
  ])('%s', (text) => expect(namesSomebody(text)).toBe(true));
  it.each([
    '患尿毒症的病人每月补助200元',
    '村民委员会核实是不是患大病',
    '低保户里有重度残疾人的，全额资助',
    '东山村有12户脱贫户',
    '高血压、糖尿病两种病的门诊用药',
    '张掖市的村卫生室',
    '群众因病住院，家里没有劳动力',
    '马铃薯种植户每亩补100元，村里统一申报',
  ])('%s tells of nobody', (text) => expect(namesSomebody(text)).toBe(false));
});
