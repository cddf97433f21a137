import pg from "pg";
import { migrate } from "./dist/server/storage/migrate.js";
const N=Number(process.argv[2]??100000), M=5, W=60;
const connection={host:"127.0.0.1",port:54991,user:"postgres",database:process.argv[3]??"big"};
await migrate(connection,{ folder: process.argv[4] });
const c=new pg.Client(connection);await c.connect();
let seed=7;const rnd=()=>((seed=(seed*1664525+1013904223)>>>0)/4294967296);
const syl=["dru","cker","pa","tro","ne","kon","ta","løs","er","gø","stå","mel","ding","for","sen","del","se","ver","trag","rech","nung","pro","blem","an","mel","dung","in","stal","la","tion","be","stel","ling","skær","nøg","fel"];
const V=50000;const vocab=[];const seen=new Set();while(vocab.length<V){let w="";const k=1+Math.floor(rnd()*4);for(let i=0;i<=k;i++)w+=syl[Math.floor(rnd()*syl.length)];if(!seen.has(w)){seen.add(w);vocab.push(w)}}
vocab.sort((a,b)=>a.length-b.length);
// Zipf
const cum=new Float64Array(V);let t=0;for(let i=0;i<V;i++){t+=1/Math.pow(i+3,1.0);cum[i]=t}
const word=()=>{const x=rnd()*t;let lo=0,hi=V-1;while(lo<hi){const m=(lo+hi)>>1;if(cum[m]<x)lo=m+1;else hi=m}return vocab[lo]};
const text=n=>{let s="";for(let i=0;i<n;i++)s+=(i?" ":"")+word()+(rnd()<0.08?".":"");return s};
await c.query(`insert into contact (contact_id,name,department) select n,'Company '||n,'Dept '||n%7 from generate_series(1,2000) n on conflict do nothing`);
await c.query(`insert into person (person_id,contact_id,first_name,last_name,emails) select n,1+n%2000,'First'||n,'Last'||n,array['person'||n||'@example.com'] from generate_series(1,10000) n`);
console.time("seed");
const B=1000;
for(let at=0;at<N;at+=B){
  const ids=[],titles=[],ps=[];const mt=[],mb=[];
  for(let i=1;i<=B;i++){const id=at+i;ids.push(id);titles.push(text(6));ps.push(1+Math.floor(rnd()*10000));for(let m=0;m<M;m++){mt.push(id);mb.push(text(W))}}
  await c.query("begin");
  await c.query(`insert into ticket (
    ticket_id, version, title, author, author_given, origin, from_address, language, created_at,
    last_changed_at, category_id, original_category_id, priority_id, original_priority_id,
    ticket_type_id, security_level, base_status, status_id, status_since, deadline_at,
    deadline_manual, owner_id, read_status, escalation_level, escalation_suspended, person_id, contact_id,
    secondary_person_ids, tag_ids, time_to_reply_minutes, real_time_to_reply_minutes,
    time_to_close_minutes, real_time_to_close_minutes, time_spent_internally_seconds,
    time_spent_externally_seconds, time_spent_queue_seconds, real_time_spent_internally_seconds,
    real_time_spent_externally_seconds, real_time_spent_queue_seconds, time_spent_minutes,
    message_count, reply_count, has_attachment, sentiment, sentiment_confidence, custom_fields)
    select id,1,title,'Author '||p,false,13,'','',now(),now(),1,1,2,2,1,2,1+(id%10=0)::int,1+(id%10=0)::int,now(),null,false,null,3,0,false,p,1+p%2000,'{}','{}',0,0,0,0,0,0,0,0,0,0,0,5,0,false,0,0,'{}'
    from unnest($1::int[],$2::text[],$3::int[]) as u(id,title,p)`,[ids,titles,ps]);
  await c.query(`with m as (insert into message (ticket_id,created_at,author,security_level,search_title) select t,now(),'Somebody',1,'' from unnest($1::int[]) t returning message_id)
   , n as (select message_id,row_number() over (order by message_id) r from m), b as (select body,ordinality r from unnest($2::text[]) with ordinality as x(body,ordinality))
   insert into message_text (message_id,body,html_body) select message_id,body,'' from n join b using (r)`,[mt,mb]);
  await c.query("commit");
}
console.timeEnd("seed");
await c.query("select setval(pg_get_serial_sequence('ticket','ticket_id'),(select max(ticket_id) from ticket))");
await c.query("vacuum analyze");
console.log("top words",vocab.slice(0,10).join(" "),"mid",vocab.slice(1000,1003).join(" "),"rare",vocab.slice(40000,40004).join(" "));
await c.end();
