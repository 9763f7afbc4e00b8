import { corpus } from '../corpus'
import { tenCorpus } from './ten/clauses'
import { exactReport } from './ten/exact'
import { asInput, tenScenarios } from './ten/scenarios'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { calculate } from '../../src/calculator/calculate'
import { exact } from '../../src/calculator/algebras/exact'
const inputs=tenScenarios(300).map(asInput)
const cpu=()=>process.cpuUsage().user/1e3
const which=process.argv[2]==='whole'?corpus:tenCorpus(corpus)
const reps=process.argv[2]==='whole'?4:20
for(let i=0;i<2;i++) inputs.forEach(x=>exactReport(which,x))
const part=(n:string,f:(x:unknown)=>unknown)=>{const t=cpu(); for(let i=0;i<reps;i++) inputs.forEach(f); console.log(process.argv[2],n,((cpu()-t)/reps/inputs.length*1000).toFixed(0),'us cpu')}
part('read',x=>readScenario(x,which,'2026-06-30'))
const reads=new Map(inputs.map(x=>{const r=readScenario(x,which,'2026-06-30'); if('problems' in r) throw 1; return [x,r.scenario]}))
part('calculate',x=>calculate(which,reads.get(x as never)!.readings,exact(reads.get(x as never)!)))
part('report',x=>exactReport(which,x))
part('json',x=>JSON.stringify(exactReport(which,x)))
