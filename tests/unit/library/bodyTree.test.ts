import type { Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { bodyTree } from '../../../src/library/markdown/body.ts';

/** The outline of a tree: names of elements and components, text in quotes. */
function outline(node: Root | Root['children'][number] | { type: string }): string {
  const { type, tagName, name, value, children = [] } = node as { type: string; tagName?: string; name?: string; value?: string; children?: Root['children'] };
  if (type === 'text') return value!.trim() ? JSON.stringify(value) : '';
  const inside = children.map(outline).filter(Boolean).join(' ');
  return type === 'root' ? inside : `${tagName ?? `<${name}>`}(${inside})`;
}

describe('an entry’s body', () => {
  it('has a component alone on its line as a block and one inside a sentence within it', () => {
    expect(outline(bodyTree('<Pending>待查</Pending>'))).toBe('<Pending>("待查")');
    expect(outline(bodyTree('先问 <Pending>待查</Pending>'))).toBe('p("先问 " <Pending>("待查"))');
    expect(outline(bodyTree('<Warning>\n\n注意 **三类户**条件\n\n</Warning>'))).toBe('<Warning>(p("注意 " strong("三类户") "条件"))');
  });

  it('joins Chinese lines, keeps figures whole, leads to entries, names headings', () => {
    expect(outline(bodyTree('第一行\n第二行'))).toBe('p("第一行第二行")');
    expect(outline(bodyTree('补1000元。'))).toBe('p("补" span("1000元") "。")');
    expect(JSON.stringify(bodyTree('[看](/policies/central/x#y)'))).toContain('"href":"/policies/central/x.html#y"');
    const names = (body: string) => [...JSON.stringify(bodyTree(body)).matchAll(/"id":"([^"]*)"/g)].map(([, name]) => name);
    expect(names('## 给多少\n\n每月100元\n\n### 带`户口本` **和** A B\n\n> ## 给多少')).toEqual(['给多少', '带户口本-和-a-b', '给多少-1']);
  });

  it('sets tables', () => {
    expect(outline(bodyTree('| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |'))).toBe('table(thead(tr(th("甲") th("乙"))) tbody(tr(td("丙") td("丁"))))');
  });

  it('runs nothing: an expression, were it not refused before, is text', () => {
    expect(outline(bodyTree('<Pending>{process.exit()}</Pending>'))).toBe('<Pending>("process.exit()")');
  });
});
