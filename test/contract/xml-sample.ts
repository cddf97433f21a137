import { Associate } from "../../src/contract/carriers/associate.ts";
import { TicketMessage } from "../../src/contract/carriers/ticket-message.ts";
import { TicketMessageHeader } from "../../src/contract/carriers/ticket-message-header.ts";
import { Tag } from "../../src/contract/carriers/tag.ts";
import { TicketEntity } from "../../src/contract/carriers/ticket-entity.ts";
import { TicketPriorityEntity } from "../../src/contract/carriers/ticket-priority-entity.ts";
import { TicketStatusEntity } from "../../src/contract/carriers/ticket-status-entity.ts";
import { blankWire } from "./blank-wire.ts";

function instant(text: string): number {
  return Date.parse(text) / 1000;
}

/** A ticket with something of every kind that XML writes in its own way. */
export const sampleTicket = blankWire(TicketEntity, {
  TicketId: 839,
  Title: "Fire <3rd floor> & smoke",
  CreatedAt: instant("2024-05-06T07:08:09+02:00"),
  LastChanged: instant("2024-01-06T08:00:00+01:00"),
  CreatedBy: blankWire(Associate, {
    AssociateId: 3,
    Name: "TJE0",
    Type: "InternalAssociate",
    FullName: "Tina Jensen",
    EjUserId: 4,
  }),
  Author: "Tina Jensen",
  Slevel: "External",
  Priority: blankWire(TicketPriorityEntity, {
    TicketPriorityId: 2,
    Name: "Normal",
    Status: "Normal",
    Flags: 3,
    MonStart: 28_800,
    MonStop: 57_600,
    NonDates: [
      { year: 2024, month: 12, day: 24 },
      { year: null, month: 12, day: 25 },
    ],
  }),
  BaseStatus: "Active",
  Status: blankWire(TicketStatusEntity, {
    TicketStatusId: 1,
    Name: "Open",
    Status: "Active",
    TimeCounter: "Internally",
    IsDefault: true,
  }),
  Origin: "Email",
  ReadStatus: "Red",
  Messages: [
    blankWire(TicketMessage, {
      TicketMessageId: 786,
      CreatedAt: instant("2024-05-06T07:08:09+02:00"),
      Slevel: "External",
      MessageHeaders: [blankWire(TicketMessageHeader, { Id: 1, Name: "To", Value: "a@b.example" })],
    }),
  ],
  Tags: [
    blankWire(Tag, { Id: 164, Name: "VIP" }),
    blankWire(Tag, { Id: 165, Name: "Late", ToolTip: null }),
  ],
  CustomFields: { x_building: "[I:7]", "SuperOffice:1": "" },
  TableRight: { Mask: 15, Reason: "" },
  FieldProperties: {
    Title: {
      FieldRight: { Mask: 67, Reason: "[SR_MANDATORY_FIELD_1281]" },
      FieldType: "System.String",
      FieldLength: 255,
    },
    Author: { FieldRight: null, FieldType: "System.String", FieldLength: 255 },
  },
});

/** The same as a caller in Oslo gets it, spread over lines. */
export const sampleXml = `<?xml version="1.0" encoding="utf-8"?>
<TicketEntity xmlns:i="http://www.w3.org/2001/XMLSchema-instance">
  <TicketId>839</TicketId>
  <Title>Fire &lt;3rd floor&gt; &amp; smoke</Title>
  <CreatedAt>2024-05-06T07:08:09+02:00</CreatedAt>
  <LastChanged>2024-01-06T08:00:00+01:00</LastChanged>
  <ReadByOwner>0001-01-01T00:00:00Z</ReadByOwner>
  <ReadByCustomer>0001-01-01T00:00:00Z</ReadByCustomer>
  <FirstReadByOwner>0001-01-01T00:00:00Z</FirstReadByOwner>
  <FirstReadByUser>0001-01-01T00:00:00Z</FirstReadByUser>
  <Activate>0001-01-01T00:00:00Z</Activate>
  <ClosedAt>0001-01-01T00:00:00Z</ClosedAt>
  <RepliedAt>0001-01-01T00:00:00Z</RepliedAt>
  <AlertTimeout>0001-01-01T00:00:00Z</AlertTimeout>
  <Deadline>0001-01-01T00:00:00Z</Deadline>
  <CreatedBy>
    <AssociateId>3</AssociateId>
    <Name>TJE0</Name>
    <PersonId>0</PersonId>
    <Rank>0</Rank>
    <Tooltip/>
    <Type>InternalAssociate</Type>
    <GroupIdx>0</GroupIdx>
    <FullName>Tina Jensen</FullName>
    <FormalName/>
    <Deleted>false</Deleted>
    <EjUserId>4</EjUserId>
    <UserName/>
    <ExtraFields/>
    <CustomFields/>
    <TableRight i:nil="true"/>
    <FieldProperties/>
  </CreatedBy>
  <Author>Tina Jensen</Author>
  <OwnedBy i:nil="true"/>
  <Category i:nil="true"/>
  <Slevel>External</Slevel>
  <Priority>
    <TicketPriorityId>2</TicketPriorityId>
    <Name>Normal</Name>
    <Status>Normal</Status>
    <Flags>External, Default</Flags>
    <SortOrder>0</SortOrder>
    <TicketRead>None</TicketRead>
    <ChangedOwner>None</ChangedOwner>
    <TicketNewinfo>None</TicketNewinfo>
    <TicketClosed>None</TicketClosed>
    <TicketChangedPriority>None</TicketChangedPriority>
    <TicketNew>None</TicketNew>
    <Deadline>0</Deadline>
    <MonStart>2001-01-01T08:00:00+01:00</MonStart>
    <MonStop>2001-01-01T16:00:00+01:00</MonStop>
    <TueStart>2001-01-01T00:00:00+01:00</TueStart>
    <TueStop>2001-01-01T00:00:00+01:00</TueStop>
    <WedStart>2001-01-01T00:00:00+01:00</WedStart>
    <WedStop>2001-01-01T00:00:00+01:00</WedStop>
    <ThuStart>2001-01-01T00:00:00+01:00</ThuStart>
    <ThuStop>2001-01-01T00:00:00+01:00</ThuStop>
    <FriStart>2001-01-01T00:00:00+01:00</FriStart>
    <FriStop>2001-01-01T00:00:00+01:00</FriStop>
    <SatStart>2001-01-01T00:00:00+01:00</SatStart>
    <SatStop>2001-01-01T00:00:00+01:00</SatStop>
    <SunStart>2001-01-01T00:00:00+01:00</SunStart>
    <SunStop>2001-01-01T00:00:00+01:00</SunStop>
    <NonDates>
      <dateTime>2024-12-24T00:00:00+01:00</dateTime>
      <dateTime>0001-12-25T00:00:00Z</dateTime>
    </NonDates>
    <EscalationLevels/>
    <TableRight i:nil="true"/>
    <FieldProperties/>
  </Priority>
  <BaseStatus>Active</BaseStatus>
  <Status>
    <TicketStatusId>1</TicketStatusId>
    <Name>Open</Name>
    <Status>Active</Status>
    <TimeCounter>Internally</TimeCounter>
    <NoEmailReopen>false</NoEmailReopen>
    <IsDefault>true</IsDefault>
    <UsedInQueue>false</UsedInQueue>
    <TableRight i:nil="true"/>
    <FieldProperties/>
  </Status>
  <Origin>Email</Origin>
  <Person i:nil="true"/>
  <SecondaryPersons/>
  <AlertLevel>0</AlertLevel>
  <ConnectId>0</ConnectId>
  <ReadStatus>Red</ReadStatus>
  <TimeToReply>0</TimeToReply>
  <RealTimeToReply>0</RealTimeToReply>
  <TimeToClose>0</TimeToClose>
  <RealTimeToClose>0</RealTimeToClose>
  <TimeSpentInternally>0</TimeSpentInternally>
  <TimeSpentExternally>0</TimeSpentExternally>
  <TimeSpentQueue>0</TimeSpentQueue>
  <RealTimeSpentInternally>0</RealTimeSpentInternally>
  <RealTimeSpentExternally>0</RealTimeSpentExternally>
  <RealTimeSpentQueue>0</RealTimeSpentQueue>
  <HasAttachment>false</HasAttachment>
  <NumReplies>0</NumReplies>
  <NumMessages>0</NumMessages>
  <FromAddress/>
  <Messages>
    <TicketMessage>
      <TicketMessageId>786</TicketMessageId>
      <CreatedAt>2024-05-06T07:08:09+02:00</CreatedAt>
      <Slevel>External</Slevel>
      <Important>false</Important>
      <Author/>
      <PersonId>0</PersonId>
      <PersonFullName/>
      <ContactId>0</ContactId>
      <ContactName/>
      <ContactDepartment/>
      <NumAttachments>0</NumAttachments>
      <EmailHeader/>
      <MessageHeaders>
        <TicketMessageHeader>
          <Id>1</Id>
          <Name>To</Name>
          <Value>a@b.example</Value>
          <StdItem>None</StdItem>
          <StdItemCol>None</StdItemCol>
          <TableRight i:nil="true"/>
          <FieldProperties/>
        </TicketMessageHeader>
      </MessageHeaders>
      <Language/>
      <Sentiment>0</Sentiment>
      <SentimentConfidence>0</SentimentConfidence>
      <CreatedBy>0</CreatedBy>
      <ChangedAt>0001-01-01T00:00:00Z</ChangedAt>
      <TableRight i:nil="true"/>
      <FieldProperties/>
    </TicketMessage>
  </Messages>
  <Tags>
    <Tag>
      <Id>164</Id>
      <Name>VIP</Name>
      <ToolTip/>
      <TableRight i:nil="true"/>
      <FieldProperties/>
    </Tag>
    <Tag>
      <Id>165</Id>
      <Name>Late</Name>
      <ToolTip i:nil="true"/>
      <TableRight i:nil="true"/>
      <FieldProperties/>
    </Tag>
  </Tags>
  <Language/>
  <Sentiment>0</Sentiment>
  <SentimentConfidence>0</SentimentConfidence>
  <SuggestedCategoryId>0</SuggestedCategoryId>
  <SuggestedCategoryName/>
  <OrigHumanCategoryId>0</OrigHumanCategoryId>
  <IconHint/>
  <Sale i:nil="true"/>
  <Project i:nil="true"/>
  <ExtraFields/>
  <CustomFields>
    <StringKeyValuePair>
      <Key>x_building</Key>
      <Value>[I:7]</Value>
    </StringKeyValuePair>
    <StringKeyValuePair>
      <Key>SuperOffice:1</Key>
      <Value/>
    </StringKeyValuePair>
  </CustomFields>
  <TableRight>
    <Mask>FULL</Mask>
    <Reason/>
  </TableRight>
  <FieldProperties>
    <FieldPropertyKeyValuePair>
      <Key>Title</Key>
      <Value>
        <FieldRight>
          <Mask>Update, UIHintMandatory</Mask>
          <Reason>[SR_MANDATORY_FIELD_1281]</Reason>
        </FieldRight>
        <FieldType>System.String</FieldType>
        <FieldLength>255</FieldLength>
      </Value>
    </FieldPropertyKeyValuePair>
    <FieldPropertyKeyValuePair>
      <Key>Author</Key>
      <Value>
        <FieldRight i:nil="true"/>
        <FieldType>System.String</FieldType>
        <FieldLength>255</FieldLength>
      </Value>
    </FieldPropertyKeyValuePair>
  </FieldProperties>
</TicketEntity>
`;
