import type { Carrier } from "../../../contract/carrier.ts";
import type { Input } from "../../../contract/input.ts";
import type { Wire } from "../../../contract/wire.ts";
import { StoredAnswer } from "../conditions/stored-answer.ts";
import type { BodyTree } from "../media/tree/body-tree.ts";
import { patchedBody } from "../patches/patched-body.ts";
import { requireAddressedId, requireNoId } from "../resources/require-addressed-id.ts";
import type { ResourceCall } from "../resources/resource-call.ts";
import { presentStored, type CustomerForm } from "./customer-form.ts";
import { saveCustomerRequest, type CustomerRequest } from "./save-customer-request.ts";

type CallWith<Body> = Omit<ResourceCall, "body"> & { readonly body: Body };
type BareCall = Omit<ResourceCall, "body">;

/** A record with the addresses of what belongs to it. */
type LinkedAnswer<C extends Carrier> = StoredAnswer<
  Wire<C> & { readonly _Links: Readonly<Record<string, string>> }
>;

/** The record at the address. */
export async function requireCustomer<C extends Carrier, Fields, Stored, View>(
  form: CustomerForm<C, Fields, Stored, View>,
  { context, caller, recordId }: BareCall,
): Promise<View> {
  const view = await form.find(context, caller, recordId);
  if (view === null) throw form.missing(recordId);
  return view;
}

export async function answerStored<C extends Carrier, Fields, Stored, View>(
  form: CustomerForm<C, Fields, Stored, View>,
  call: BareCall,
): Promise<LinkedAnswer<C>> {
  const view = await requireCustomer(form, call);
  return withLinks(form, call, presentStored(form, view, call.presentation));
}

/** Creates a record. */
export async function answerNew<C extends Carrier, Fields, Stored, View>(
  form: CustomerForm<C, Fields, Stored, View>,
  call: CallWith<Input<C>>,
): Promise<LinkedAnswer<C>> {
  const { body, problems } = call;
  requireNoId({ member: form.idMember, named: form.idOf(body), problems });
  return save(form, call, { recordId: 0, read: () => ({ body, problems }) });
}

/** Changes what the body names of the record at the address. */
export async function answerChange<C extends Carrier, Fields, Stored, View>(
  form: CustomerForm<C, Fields, Stored, View>,
  call: CallWith<Input<C>>,
): Promise<LinkedAnswer<C>> {
  const { body, problems, recordId } = call;
  if (recordId <= 0) throw form.missing(recordId);
  requireAddressedId(recordId, { member: form.idMember, named: form.idOf(body), problems });
  return save(form, call, { recordId, read: () => ({ body, problems }) });
}

/** A patch is applied to the record as the save finds it, so that of two patches none undoes the other. */
export async function answerPatch<C extends Carrier, Fields, Stored, View>(
  form: CustomerForm<C, Fields, Stored, View>,
  call: CallWith<BodyTree>,
): Promise<LinkedAnswer<C>> {
  const { body: tree, dates, presentation, recordId } = call;
  if (recordId <= 0) throw form.missing(recordId);
  return save(form, call, {
    recordId,
    read: (stored) => {
      if (stored === null) throw new Error("only what is stored is patched");
      return patchedBody(form.carrier, form.present(stored, presentation.language), {
        tree,
        dates,
      });
    },
  });
}

async function save<C extends Carrier, Fields, Stored, View>(
  form: CustomerForm<C, Fields, Stored, View>,
  call: BareCall,
  request: CustomerRequest<C, View>,
): Promise<LinkedAnswer<C>> {
  return withLinks(form, call, await saveCustomerRequest(form, call, request));
}

function withLinks<C extends Carrier>(
  { resource }: { readonly resource: string },
  { linkBase }: BareCall,
  { value, state }: StoredAnswer<Wire<C>>,
): LinkedAnswer<C> {
  const api = `${linkBase}/api/v1`;
  const self = `${api}/${resource}/${state.recordId}`;
  const _Links = {
    Self: self,
    Archive: `${api}/${resource}`,
    "Self.Simple": `${self}/Simple`,
    "Archive.Tickets": `${self}/Tickets`,
    "SupportAssociate.List": `${api}/MDOList/associate`,
    "TicketPriority.List": `${api}/MDOList/ticketpriority`,
  };
  return new StoredAnswer({ ...value, _Links }, state);
}
