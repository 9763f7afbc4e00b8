import { HyperFormula } from 'hyperformula'
const options = { licenseKey: 'gpl-v3' as const, ...(JSON.parse(process.env.OPT ?? '{}')) }
const P = [ // name,value
 ['PD-1 rate',0.5],['PD-1 cap',2e7],['PD-7 rate',0.3],['PD-7 unit cap',2e5],['PD-7 year cap',5e7],['PD-7 order units',5],['PD-7 year units',100],
 ['CN-7.1 rate',0.3],['CN-7.1 cap',3e6],['CN-8.3 rate',0.5],['CN-8.3 cap',3e6],['LH-10a rate',0.1],['LH-10a cap',2e6],['LH-13 threshold',2e7],['LH-13 rate',0.05],['LH-13 cap',2e6],['earliest',20240630],
 ['SZ-1 rate',0.3],['SZ-1 cap',2e6],['SZ-7.1 rate',0.05],['SZ-7.1 cap',3e6],['t1',2e8],['a1',1e6],['t2',1e9],['a2',3e6],['t3',3e9],['a3',5e6],['XH-5 rate',0.3],['XH-5 cap',5e6]]
const lit = process.env.LIT==='1'
const p=(i:number)=> lit? String(P[i][1]) : `Parameters!$B$${i+1}`
// columns
const cols=['inv','fiscal','bench','open','itb','role','made','u1','u2','u3','d1','d2','d3','r1','r2','r3','p1','p2','p3','s1','s2','s3','am1','am2','am3','pi1','pi2','pi3','lf1','lf2','lf3','cl1','cl2','cl3','fin','model','sales','gen','rev','high','recv','comp']
const L=(i:number):string=> i<26?String.fromCharCode(65+i):L(Math.floor(i/26)-1)+String.fromCharCode(65+i%26)
const c=(n:string,r:number)=>`$${L(cols.indexOf(n))}${r}`
function formulas(r:number):string[]{
 const x=(n:string)=>c(n,r)
 const base=cols.length
 const w=(i:number)=>`$${L(base+i)}${r}` // w0..w2 unit reward, w3 delivered, w4 all, w5 large, q0..q2 rounds at 6,7,8
 const rng=(a:string,b:string)=>`${a}:${b}`
 const sp=process.env.SP!=='0'
 return [
  ...[1,2,3].map(i=>`=MIN(${x('p'+i)}*${p(2)},${p(3)})`),
  sp?`=SUMPRODUCT(${rng(x('d1'),x('d3'))},${rng(x('r1'),x('r3'))})`:`=${x('d1')}*${x('r1')}+${x('d2')}*${x('r2')}+${x('d3')}*${x('r3')}`,
  sp?`=SUMPRODUCT(${rng(x('d1'),x('d3'))},${rng(x('r1'),x('r3'))},${rng(w(0),w(2))})`:`=${[1,2,3].map(i=>`${x('d'+i)}*${x('r'+i)}*${w(i-1)}`).join('+')}`,
  sp?`=SUMPRODUCT(--(${rng(x('u1'),x('u3'))}>=${p(5)}),${rng(x('d1'),x('d3'))},${rng(x('r1'),x('r3'))},${rng(w(0),w(2))})`:`=${[1,2,3].map(i=>`IF(${x('u'+i)}>=${p(5)},${x('d'+i)}*${x('r'+i)}*${w(i-1)},0)`).join('+')}`,
  ...[1,2,3].map(i=>`=IF(AND(${x('am'+i)}-${x('lf'+i)}>=${p(13)},${x('cl'+i)}>${p(16)}),MIN((${x('pi'+i)}-${x('lf'+i)})*${p(14)},${p(15)}),0)`),
  `=IF(${x('bench')},MIN(${x('inv')}*${p(0)},${p(1)}),0)`,
  `=IF(${x('made')},MIN(IF(${w(3)}>=${p(6)},${w(4)},${w(5)}),${p(4)}),0)`,
  `=${[1,2,3].map(i=>`MIN(${x('s'+i)}*${p(7)},${p(8)})`).join('+')}`,
  `=IF(AND(${x('open')},NOT(${x('itb')})),MIN(${x('inv')}*${p(9)},${p(10)}),0)`,
  `=IF(AND(${x('open')},OR(${x('role')}="issuer",${x('role')}="both")),ROUNDDOWN(MIN((${x('inv')}-${x('fiscal')})*${p(11)},${p(12)}),-2),0)`,
  `=IF(${x('fin')},0,ROUNDDOWN(MAX(${w(6)},${w(7)},${w(8)},0),-2))`,
  `=MIN(${x('model')}*${p(17)},${p(18)})`,
  `=MIN(${x('sales')}*${p(19)},${p(20)})`,
  `=IF(${x('gen')},MAX(0,IF(${x('rev')}>${p(25)},IF(${x('high')}<=${p(25)},${p(26)},0),IF(${x('rev')}>${p(23)},IF(${x('high')}<=${p(23)},${p(24)},0),IF(AND(${x('rev')}>${p(21)},${x('high')}<=${p(21)}),${p(22)},0)))-${x('recv')}),0)`,
  `=IF(${x('gen')},MIN(${x('comp')}*${p(27)},${p(28)}),0)`,
 ]
}
let seed=1; const rnd=()=>{seed=(seed*1103515245+12345)%2147483648; return seed/2147483648}
const row=():(number|string|boolean)[]=>[Math.floor(rnd()*1e8),Math.floor(rnd()*1e6),rnd()<.8,rnd()<.8,rnd()<.2,['issuer','solver','both'][Math.floor(rnd()*3)],rnd()<.9,
 ...[0,0,0].map(()=>Math.floor(rnd()*60)),...[0,0,0].map(()=>Math.floor(rnd()*60)),...[1,1,1],...[0,0,0].map(()=>Math.floor(rnd()*1e6)),
 ...[0,0,0].map(()=>Math.floor(rnd()*2e7)),...[0,0,0].map(()=>Math.floor(rnd()*8e7)),...[0,0,0].map(()=>Math.floor(rnd()*8e7)),...[0,0,0].map(()=>Math.floor(rnd()*1e6)),...[0,0,0].map(()=>20230101+Math.floor(rnd()*3)*10000),
 rnd()<.1,Math.floor(rnd()*1e7),Math.floor(rnd()*1e8),rnd()<.8,Math.floor(rnd()*4e9),Math.floor(rnd()*1e9),0,Math.floor(rnd()*3e7)]
const N=Number(process.env.N??2000)
const rows=Array.from({length:N},row)
const cpu=()=>process.cpuUsage().user/1e3
const med=(xs:number[])=>xs.sort((a,b)=>a-b)[Math.floor(xs.length/2)]
let hf:any
const ts=[] as number[]
for(let k=0;k<5;k++){ let t=cpu(); hf?.destroy(); hf=HyperFormula.buildFromSheets({Parameters:P,Companies:rows.map((r,i)=>[...r,...formulas(i+1)])},options); ts.push(cpu()-t) }
console.log('build', (med(ts)/N*1000).toFixed(1),'us/scenario', hf.getCellValue({sheet:1,row:0,col:51}))
// replace inputs
const sheet=hf.getSheetId('Companies')
ts.length=0
for(let k=0;k<5;k++){ rows.unshift(rows.pop()!); let t=cpu(); hf.batch(()=>hf.setCellContents({sheet,row:0,col:0},rows)); ts.push(cpu()-t)}
console.log('replace inputs', (med(ts)/N*1000).toFixed(1),'us/scenario')
ts.length=0
for(let k=0;k<5;k++){ let t=cpu(); hf.suspendEvaluation(); hf.setCellContents({sheet,row:0,col:0},rows); hf.resumeEvaluation(); ts.push(cpu()-t)}
console.log('suspend', (med(ts)/N*1000).toFixed(1),'us/scenario')
if(!lit){ ts.length=0
for(let k=0;k<5;k++){ let t=cpu(); hf.batch(()=>hf.setCellContents({sheet:0,row:0,col:1},P.map(x=>[x[1]]))); ts.push(cpu()-t)}
console.log('parameters recalculated', (med(ts)/N*1000).toFixed(1),'us/scenario') }
// one row
const one=HyperFormula.buildFromSheets({Parameters:P,Companies:[[...rows[0],...formulas(1)]]},options)
ts.length=0
for(let k=0;k<7;k++){ let t=cpu(); for(let i=0;i<300;i++){ one.setCellContents({sheet:1,row:0,col:0},[rows[i]]); for(let j=0;j<10;j++) one.getCellValue({sheet:1,row:0,col:51+j}) } ts.push((cpu()-t)/300)}
console.log('one row', (med(ts)*1000).toFixed(1),'us/scenario')
