import { MEMBER_TRAITS } from '../../domain/household/memberTraits.ts';
import type { Member } from '../../domain/household/implications.ts';
import { isComposing } from '../shared/composing.ts';
import { button, el, fill } from '../shared/dom.ts';
import { MAX_MEMBERS } from '../../domain/household/householdReader.ts';
import { controlFor, type Control } from './controls.ts';
import type { Store } from './store.ts';

/** 称呼: roles only. A name is never asked for and never typed. */
const ROLES = ['户主', '配偶', '父亲', '母亲', '儿子', '女儿', '媳妇', '女婿', '孙子', '孙女', '老人', '孩子'];

/** 儿子, then 儿子2: two people must not be mixed up when the result is read out. */
function freshLabel(role: string, members: readonly Member[]): string {
  const taken = new Set(members.map(({ label }) => label));
  if (!taken.has(role)) return role;
  let number = 2;
  while (taken.has(`${role}${number}`)) number += 1;
  return `${role}${number}`;
}

/** 家里有谁: tap a role to add a person, fill in the age. */
export function renderMembers(place: HTMLElement, store: Store, done: () => void, back: (() => void) | undefined, announce: (text: string) => void): void {
  let members: Member[] = [...(store.record.members ?? [])];
  const ages: { member: Member; control: Control }[] = [];
  const list = el('ul', { class: 'match-members' });
  const problem = el('p', { class: 'match-problem', role: 'alert' });
  const heading = el('h2', { id: 'match-question', tabindex: -1 }, '家里有谁？');

  /** Ages typed so far, so that adding a person does not lose them. False when one cannot be right. */
  const keepAges = (): boolean => {
    for (const { member, control } of ages) {
      const answer = control.read();
      if ('problem' in answer) {
        fill(problem, answer.problem);
        return false;
      }
      const { age: _, ...rest } = member;
      const next: Member = answer.value === undefined ? rest : { ...rest, age: answer.value };
      members = members.map((other) => (other === member ? next : other));
    }
    return true;
  };

  const draw = () => {
    fill(problem);
    ages.length = 0;
    fill(
      list,
      ...members.map((member, index) => {
        const id = `match-member-${index}`;
        const control = controlFor(MEMBER_TRAITS.age, member['age'], id, false);
        ages.push({ member, control });
        const remove = button(
          '去掉',
          () => {
            if (!keepAges()) return;
            members = members.filter((_, other) => other !== index);
            draw();
            announce(`已去掉${member.label ?? ''}，现在${members.length}人`);
            heading.focus();
          },
          { class: 'match-quiet', 'aria-label': `去掉${member.label ?? `第${index + 1}人`}` },
        );
        return el('li', {}, el('span', { id }, member.label ?? `第${index + 1}人`), control.element, remove);
      }),
    );
    next.textContent = members.length ? '就这些人，下一题' : '下一题';
  };

  const add = (role: string) => {
    if (!keepAges()) return;
    if (members.length >= MAX_MEMBERS) return void fill(problem, `一户最多加${MAX_MEMBERS}人。人更多的，分成两户对照。`);
    members = [...members, { label: freshLabel(role, members) }];
    draw();
    announce(`已加${members[members.length - 1]!.label}，现在${members.length}人`);
  };

  const finish = () => {
    if (!keepAges()) return;
    if (!members.length) return void fill(problem, '先加上家里的人；不想说就点“跳过”。');
    store.setMembers(members);
    done();
  };
  const next = button('下一题', finish, { class: 'match-next' });
  const known = members.length > 0;
  const skip = () => {
    if (!known) store.skip(['members']);
    done();
  };
  list.addEventListener('keydown', (event) => {
    // Enter that ends a composition is not an answer.
    if (event.key !== 'Enter' || isComposing(event) || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    finish();
  });
  const form = el(
    'form',
    { class: 'match-question', novalidate: true },
    heading,
    el('p', { class: 'soft small' }, '点称呼加人，再填周岁。只写称呼，不写姓名。'),
    list,
    el(
      'div',
      { class: 'match-roles', role: 'group', 'aria-label': '加一个人' },
      ...ROLES.map((role) => button(`＋${role}`, () => add(role), { class: 'chip' })),
    ),
    problem,
    el(
      'div',
      { class: 'match-buttons' },
      next,
      button(known ? '不改了' : '跳过', skip, { class: 'match-quiet' }),
      back && button('上一题', back, { class: 'match-quiet' }),
    ),
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  draw();
  fill(place, form);
}
