/** The words of the page that compares the places. */
export const zh = {
  insights: {
    computing: '正在沿各项数值计算曲线，已算 {done} / {total} 项',
    curves: '看曲线',
    curvesOf: '看曲线：{fact}',
    uncut: '门槛由精确曲线求得；反超按取整后实付的金额判断，数值以“约”表示的四舍五入。',
  },
  find: {
    jump: '{fact}再增加 {distance}（{point}），即达到{places}{clause}的门槛，当地最高可获合计一次增加 {jump}。',
    start:
      '{fact}再增加 {distance}（{point}）后，{places}{clause}开始计入，此后每增加 {step}，当地最高可获合计增加 {amount}。',
    cappedWhole:
      '{places}自{fact}{from}起封顶（{clause}）；现为 {stated}，再增加也不提高最高可获金额。',
    cappedClause: '{places}{clause}自{fact}{from}起封顶，最高可获 {amount}；现为 {stated}。',
    capWhole:
      '{fact}再增加 {distance}（{point}），{places}即封顶（{clause}）；到该处当地最高可获合计增加 {gain}，此后不再增加。',
    capClause:
      '{fact}再增加 {distance}（{point}），{places}{clause}即封顶；到该处当地最高可获合计增加 {gain}。',
    drop: '{fact}{point}时，{places}最高可获一次减少 {drop}{clause}。',
    decline: '{fact}{point}后，{places}最高可获转为减少：每增加 {step}，减少 {amount}{clause}。',
    dropPast: '{fact}现为 {stated}，已{point}：{places}最高可获因此减少 {drop}{clause}。',
    declinePast:
      '{fact}现为 {stated}，已{point}：{places}最高可获每增加 {step} 反而减少 {amount}{clause}。',
    because: '（{clause}）',
    over: '{fact}再增加 {distance}（{point}），{over}最高可获即超过{under}{leads}。',
    overBelow: '{fact}{point}时，{over}最高可获超过{under}{leads}。',
    among: '在可以合计的{count}地中',
    leads: { alone: '，{among}升至首位', shared: '，{among}并列首位' },
    silence: '{places}没有与{facts}有关的定量条款；{fact}在{best}。',
    bestOne: '{best}最高可获 {amount}，依据{clause}',
    bestOneTie: '{best}最高可获均为 {amount}，依据{clause}',
    bestSum: '{best}最高可获合计 {amount}：{clauses}',
    bestTie: '{best}最高可获均为 {amount}：{clauses}',
    bestClause: '{clause} {amount}',
    bestMore: '{clauses}等 {count} 条',
    facts: '{facts}等 {count} 项',
    ending: '申报日期后一年内到期：{policies}。',
    ends: '{policy} {date}（还有 {days} 天）',
    ended: '{policy}政策已于 {date} 到期，申报日期不在有效期内，不计算金额。',
    toCome: '{policy}政策自 {date} 起施行，申报日期不在有效期内，不计算金额。',
    at: '达到 {value}',
    beyond: '超过 {value}',
    below: '低于 {value}',
    atMost: '降至 {value}及以下',
    fromValue: ' {value}',
    separator: '、',
  },
  themes: {
    key: '实色为条文明确金额，斜纹为仅有上限的部分；各地同一比例尺。',
    table: '按主题',
    caption: '各主题最高可获金额，下行为其中的条文明确金额；单位：{unit}',
    theme: '主题',
    total: '合计',
    firm: '明确 {amount}',
    beyond: '总额限制下互相抵减',
    none: '没有计入合计的金额。',
  },
}

export const en: typeof zh = {
  insights: {
    computing: 'Computing the curves fact by fact, {done} of {total} done',
    curves: 'Curves',
    curvesOf: 'Curves: {fact}',
    uncut:
      'Thresholds come from the exact curves; who overtakes whom is decided by what is paid, cut as it is paid. Values said to be about are rounded to the nearest.',
  },
  find: {
    jump: '{fact} up by {distance} ({point}): meets the threshold of {clause} in {places}, and the most allowed there, all clauses together, rises by {jump} at once.',
    start:
      '{fact} up by {distance} ({point}): {clause} starts to count in {places}, and each further {step} then adds at most {amount} there, all clauses together.',
    cappedWhole:
      '{places} is capped from {fact} {from} on ({clause}); at {stated} now, more does not raise the most allowed.',
    cappedClause:
      '{clause} in {places} is capped from {fact} {from} on, at {amount} at most; it is {stated} now.',
    capWhole:
      '{fact} up by {distance} ({point}): {places} is capped ({clause}), with at most {gain} more up to there, all clauses together, and nothing beyond.',
    capClause:
      '{fact} up by {distance} ({point}): {clause} in {places} is capped, with at most {gain} more up to there, all clauses together.',
    drop: '{fact} {point}: the most allowed in {places} drops by {drop} at once{clause}.',
    decline:
      '{fact} {point}: the most allowed in {places} then falls, by {amount} per {step}{clause}.',
    dropPast: '{fact} is {stated}, already {point}: this costs {drop} in {places}{clause}.',
    declinePast:
      '{fact} is {stated}, already {point}: each {step} more costs {amount} in {places}{clause}.',
    because: ' ({clause})',
    over: '{fact} up by {distance} ({point}): {over} allows more than {under}{leads}.',
    overBelow: '{fact} {point}: {over} allows more than {under}{leads}.',
    among: ' among the {count} places that can be totalled',
    leads: { alone: ' and takes the lead{among}', shared: ' and ties for the lead{among}' },
    silence: '{places}: no clause with a number on {facts}; for {fact}, {best}.',
    bestOne: '{best} allows at most {amount} under {clause}',
    bestOneTie: '{best} allow at most {amount} each under {clause}',
    bestSum: '{best} allows at most {amount} in all: {clauses}',
    bestTie: '{best} allow at most {amount} each: {clauses}',
    bestClause: '{clause} {amount}',
    bestMore: '{clauses} and more ({count} in all)',
    facts: '{facts} and more ({count} in all)',
    ending: 'Within a year of the application end: {policies}.',
    ends: '{policy} {date} ({days} days left)',
    ended: '{policy}: the policy ended {date}, before the application date; nothing is calculated.',
    toCome:
      '{policy}: the policy starts {date}, after the application date; nothing is calculated.',
    at: 'at {value}',
    beyond: 'above {value}',
    below: 'below {value}',
    atMost: 'at {value} or less',
    fromValue: '{value}',
    separator: '; ',
  },
  themes: {
    key: 'Solid: firm by the text. Hatched: a ceiling only. One scale for all.',
    table: 'By theme',
    caption: 'The most allowed by theme, below it what of that is firm by the text; in {unit}',
    theme: 'Theme',
    total: 'Total',
    firm: 'firm {amount}',
    beyond: 'Set off under limits over several clauses',
    none: 'No amount counts in the totals.',
  },
}
