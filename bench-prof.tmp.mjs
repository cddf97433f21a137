import { pino } from "pino";
import { openDatabase } from "./dist/server/storage/database.js";
import { loadSearchDocuments } from "./dist/server/storage/search/search-documents.js";
import { indexEntries } from "./dist/domain/search/index-entries.js";
import { writeSearchEntries } from "./dist/server/storage/search/search-entries.js";
import { withTransaction } from "./dist/server/storage/transaction.js";
const connection={host:"127.0.0.1",port:54991,user:"postgres",database:"big"};
const db=await openDatabase(connection,{poolSize:4,log:pino({level:"silent"})});
let a=0,b=0,c=0,d=0;
for(let r=0;r<30;r++){
 await withTransaction(db,async tx=>{
 for(let k=0;k<5;k++){
  const ids=Array.from({length:20},(_,i)=>20000-r*100-k*20-i);
  let t=performance.now();
  const docs=await loadSearchDocuments(tx,ids);a+=performance.now()-t;t=performance.now();
  const e=new Map(docs.map(x=>[x.ticketId,indexEntries(x)]));b+=performance.now()-t;t=performance.now();
  await writeSearchEntries(tx,e);c+=performance.now()-t;}
 d-=performance.now();});d+=performance.now();
}
console.log({load:a/3000,fold:b/3000,write:c/3000,commit:d/30},"ms per ticket");
await db.close();
