import { pino } from "pino";
import { openDatabase } from "./dist/server/storage/database.js";
import { indexSome } from "./dist/server/usecases/search/index-tickets.js";
const connection={host:"127.0.0.1",port:54991,user:"postgres",database:process.argv[2]??"big"};
const db=await openDatabase(connection,{poolSize:4,log:pino({level:"silent"})});
const wide=process.argv[3]==="wide";
if(wide){await db.query("truncate search_change");await db.query("truncate search_entry");await db.query("insert into search_change (kind,record_id) values (5,0)");}
const t0=Date.now();let n=0,m0=0;
while(await indexSome({database:db})){n++; if(n%50===0){m0=Math.max(m0,process.memoryUsage().rss)}}
console.log("steps",n,"seconds",(Date.now()-t0)/1000,"max rss MB",m0/1e6);
const r=await db.query("select count(*)::int n, pg_size_pretty(pg_total_relation_size('search_entry')) total, pg_size_pretty(pg_relation_size('search_entry_words')) gin, pg_size_pretty(pg_total_relation_size('message_text')) texts from search_entry");
console.log(r.rows[0]);
await db.query("vacuum analyze search_entry");
await db.close();
