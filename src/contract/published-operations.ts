/**
 * The names of all operations of the published agents that are about tickets and what belongs to them,
 * carried out here or not, so that one that is not can be told from one that does not exist.
 */
export const publishedOperations: Readonly<Record<string, readonly string[]>> = {
  AI: names(`
    AnalyzeBizCardImage AnalyzeBizCardText Answer AnswerAccepted AnswerFeedback AnswerUsingContext
    CancelIndexing ClearChatbotTurns CreateDefaultCopilotDataSourceEntity
    CreateDefaultCopilotEntity CreateTextForAppointment DeleteCopilotDataSourceEntity
    DeleteCopilotEntity DetectLanguage DetectSentiment ExpandText GetChatbotPromptSuggestions
    GetChatbotResponse GetChatbotTurns GetCopilotDataSourceEntity GetCopilotEntity
    GetFirstFormDesignCssFromImage GetFirstFormDesignCssFromUrl GetFormDesignCssFromImage
    GetFormDesignCssFromUrl GetFormDesignFromImage GetFormDesignFromUrl GetIndexingStatus
    GetNextFormDesignCss GetSummarizeContactPrompt GetSummarizeSalePrompt GetSummarizeTicketPrompt
    GetTrainingStatus GuessCategory ParseQueryIntoRestrictions RemovePhotoBackground RephraseText
    SaveCopilotDataSourceEntity SaveCopilotEntity Search StartRagIndexing SummarizeContact
    SummarizeSale SummarizeText SummarizeTicket TrainCategoryGuesser Translate TranslateEntity`),
  Archive: names(`
    CreateDefaultArchiveListResult ExportArchive GetActivityFilter GetArchiveConfiguration
    GetArchiveConfigurationV2 GetArchiveConfigurationWithContext GetArchiveList GetArchiveList2
    GetArchiveListByColumns GetArchiveListByColumns2 GetArchiveListByColumnsWithContext
    GetArchiveListByColumnsWithContext2 GetArchiveListByColumnsWithHeader
    GetArchiveListByColumnsWithHeader2 GetArchiveListByColumnsWithHeaderWithContext
    GetArchiveListByColumnsWithHeaderWithContext2 GetArchiveListWithContext
    GetArchiveListWithContext2 GetAvailableColumns GetAvailableEntities GetGroupAssociateIds
    GetProviderNames GetRelatedData GetRelatedData2 SetActivityFilter SetChosenColumns
    SetChosenColumnsV2 SetChosenEntities SetChosenEntitiesV2 SetColumnWidths SetColumnWidthsV2`),
  Associate: names(`
    GetAssociate GetAssociateByPersonId GetAssociateList GetAssociatesByGroup GetEncryptionKey
    GetNote LogOffWindowsUsers SaveNote`),
  Configuration: names(`
    ClearConfigurationCache CreateDefaultConfigurableScreenDelta CreateDefaultDiaryViewEntity
    CreateDefaultLandingPageEntity CreateDefaultSystemEventEntity DeleteConfigurableScreenDelta
    DeleteDiaryViewEntity DeleteLandingPageEntity DeleteSystemEventEntity DeleteWindowPosSize
    ExistsSystemEvent GetAllFeatureToggles GetAnyConfiguration GetApplicationConfiguration
    GetConfigurableScreenDelta GetConfigurableScreenDeltasByDelta
    GetConfigurableScreenDeltasByQuery GetCRMUrl GetCSAuthUrl GetCsCgiUrl GetCsCgiUrlInternal
    GetCsProgramUrl GetCSRegistryValue GetCSWwwFolder GetCustomerUrl GetDiaryViewEntity
    GetEmailNumberOfDays GetEMarketingUrl GetFilterList GetHelpDispatcherUrl GetLandingPage
    GetLandingPageEntity GetMyWindowPosSizes GetObjectMapping GetPageConfiguration
    GetRecipeAppliesToMappings GetRefreshedPageConfiguration GetScreenConfigurationDelta
    GetScreenConfigurationDeltas GetSpfDomain GetSystemEventEntity GetWindowPosSize
    GetWindowPosSizeList GetWindowPosSizesOnAssociateId GetWindowPosSizesOnPersonId GetWwwUrl
    GetWwwUrlForSMWeb RebuildCustomObjectArchivePanelDeltas RebuildTaskMenuDeltas
    RebuildUdefDeltas RebuildWebpanelDeltas SaveAndPublish SaveConfigurableScreenDelta
    SaveDiaryViewEntity SaveLandingPageEntity SaveLandingPageTabs SaveSystemEventEntity
    SaveWindowPosSize SaveWindowPosSizes SetAppliesToKey SetLandingPagePinForAssociate`),
  Contact: names(`
    AddPerson ChangeCountry Copy CreateDefaultContactEntity CreateDefaultPreviewContact
    CreateNewEntry DeleteContactEntity DeleteExpired EnrichContactEntity GetAddress
    GetAddressByCountry GetContact GetContactEntity GetContactList GetContactSummary
    GetContactWithPersons GetDomainDuplicates GetDuplicateRules GetDuplicates GetMyActiveContacts
    GetMyBizCard GetMyContact GetMyContacts GetMyRecentContacts GetNameDepartmentDuplicates
    GetPersons GetPreviewContact GetPreviewEnrichContact GetQuoteVersionAddresses IsNumberValid
    Merge SaveContactEntity SaveQuoteVersionAddress SetDuplicateRulesStatus Undelete
    UpdateInterests ValidateContactEntity`),
  CustomerService: names(`
    AddMessageFromMailData CheckIfCustomizedTemplates CheckSymmetricEncryption
    CreateDefaultCustomerCenterConfig CreateDefaultMailboxEntity CreateSession
    CreateTicketFromMailData DeleteCustomerCenterConfig EventHandlerExists EventHandlersExists
    ExecuteEventHandlers FindTicketsByTitleOrId GetAllCustomerCenterConfigs
    GetCustomerCenterConfig GetCustomerServiceStartup GetCustomerServiceStartupByOwner
    GetFaqForCustomer GetMailboxEntity GetMailboxes GetParsedTemplate GetPreviewFaqEntry
    GetPreviewQuickReply GetPreviewReplyTemplate GetProgramUrl GetSmsConfig GetStatistics
    GetSystemTemplateSettings GetUnparsedTemplate HasChatNotify RemoveSession ReportSessionActive
    SaveAllCustomerCenterConfigs SaveCustomerCenterConfig SaveMailboxEntity
    SaveSystemTemplateSettings SessionIsValid TestSmtpServer UpdateFeatureToggles`),
  Favourite: names(`
    AddFavourite AddFavourites AddTicketsToFavouritesByProvider GetFavourites IsFavourite
    RemoveAllFavourites RemoveFavourite RemoveFavourites RemoveFavouritesById
    RemoveTicketsFromFavouritesByProvider ToggleFavourite`),
  Find: names(`
    CreateRestrictionGroup DeleteRestrictionGroup Find FindFromRestrictions FindFromRestrictions2
    FindFromRestrictionsColumns FindFromRestrictionsColumns2 FindFromRestrictionsColumnsOrderBy
    FindFromRestrictionsColumnsOrderBy2 FindOrderBy FindOrderBy2 FindWithColumns
    FindWithExtraRestrictions FindWithExtraRestrictions2 GetAvailableRestrictionColumns
    GetCriteriaInformation GetCriteriaInformationWithContext GetDefaultDesiredColumns
    GetDefaultDesiredColumnsFromRestrictions GetDefaultDesiredColumnsFromRestrictions2
    GetDefaultOrderBy GetDefaultOrderByFromDesiredColumns GetRestrictionGroup GetRestrictionGroups
    GetSpecifiedCriteriaInformationWithDefaults
    GetSpecifiedCriteriaInformationWithDefaultsWithContext PopulateRestrictions
    PopulateRestrictionValues SaveRestrictionGroup SaveRestrictionGroups SaveRestrictions
    SaveRestrictions2 SaveRestrictionsAndGetCriteriaInformation
    SaveRestrictionsAndGetCriteriaInformation2 SaveRestrictionsWithContext
    SaveRestrictionsWithContext2`),
  List: names(`
    AddFromListDefinition AddFromListName AddHierarchyToPath ChangeCurrency
    CreateDefaultAmountClassEntity CreateDefaultCategoryEntity CreateDefaultCountry
    CreateDefaultCurrencyEntity CreateDefaultDocumentTemplateEntity
    CreateDefaultDocumentTemplateLanguage CreateDefaultExtAppEntity CreateDefaultHeadingEntity
    CreateDefaultHeadingFromListDefinition CreateDefaultHierarchyEntity CreateDefaultListEntity
    CreateDefaultListItemEntity CreateDefaultPictureFolderEntity CreateDefaultProjectTypeEntity
    CreateDefaultRelationDefinitionEntity CreateDefaultResourceEntity CreateDefaultSaleStageEntity
    CreateDefaultSaleTypeEntity CreateDefaultTaskMenu CreateDefaultTicketCategoryEntity
    CreateDefaultTicketPriorityEntity CreateDefaultTicketRelationDefinitionEntity
    CreateDefaultTicketStatusEntity CreateDefaultTicketTypeEntity CreateDefaultWebPanelEntity
    DeleteAllFromListDefinition DeleteAllFromListName DeleteAllHeadingsFromListDefinition
    DeleteAllHeadingsFromName DeleteAppTaskMenus DeleteAppWebPanels DeleteDocumentTemplateLanguage
    DeleteFromListDefinition DeleteFromListName DeleteHierarchyEntity DeleteHierarchyFromPath
    DeleteListEntity DeleteListEntityByName DeletePictureFolderEntity DeleteProjectStatus
    DeleteResourceEntity DeleteTaskMenu DeleteTicketCategoryEntity DeleteTicketPriorityEntity
    DeleteTicketRelationDefinitionEntity DeleteTicketStatusEntity DeleteTicketTypeEntity
    DeleteWebPanel GenerateNavigationUrl GetAllAutomatedCategoryUpdates GetAllCountries
    GetAllCurrencies GetAllDocumentTemplates GetAllDomains GetAllFromListDefinition
    GetAllFromListName GetAllInDomain GetAllSaleStages GetAllSaleType GetAllSaleTypeEntities
    GetAllTasks GetAllTicketPriorities GetAllTicketRelationDefinitionEntities GetAmountClassEntity
    GetAppTaskMenus GetAppWebPanels GetBaseCurrency GetBusiness GetBusinesses GetBusinessList
    GetCategories GetCategory GetCategoryEntity GetCategoryList GetCompetitor GetCompetitorList
    GetCompetitors GetConsentPurpose GetConsentPurposeList GetConsentPurposes GetConsentSource
    GetConsentSourceList GetConsentSources GetCountries GetCountry GetCountryList GetCredited
    GetCreditedList GetCrediteds GetCurrencies GetCurrency GetCurrencyEntity GetCurrencyList
    GetCustomerLanguage GetCustomerLanguageList GetCustomerLanguages GetDeliveryTerm
    GetDeliveryTerms GetDeliveryType GetDeliveryTypes GetDepartment GetDepartmentList
    GetDepartments GetDocumentTemplate GetDocumentTemplateEntity GetDocumentTemplateExtension
    GetDocumentTemplateLanguages GetDocumentTemplateList GetDocumentTemplateProperties
    GetDocumentTemplates GetDocumentTemplatesTasks GetDocumentTemplateStreamFromId
    GetDocumentTemplateTask GetDocumentTemplateUrl GetDocumentTemplateUsedInProjectStage
    GetDocumentTemplateUsedInSalesStage GetDocumentTypesForPlugin GetEmarketingStrictMode
    GetExtAppEntity GetFromListDefinition GetFromListName GetHeadingEntity GetHeadings
    GetHeadingsForListItemFromListName GetHeadingsFromListDefinition GetHeadingsFromName
    GetHierarchyEntity GetHierarchyFromPath GetInstalledLanguages GetLanguageInfo
    GetLanguageInfoList GetLegalBase GetLegalBaseList GetLegalBases GetLink GetLinkList
    GetListDefinitions GetListEntity GetListEntityByName GetListItemsForHeading
    GetListItemsForHeadingFromListName GetListItemsForUserGroup
    GetListItemsForUserGroupFromListName GetLocalizedText GetLocalizedTextByType
    GetLocalizedTextList GetLocalizedTexts GetLocalizedTextsByLanguageId GetLocalizedTextsByType
    GetMrMrs GetMrMrses GetMrMrsList GetNeedCategoryUpdateForPerson GetNeedCategoryUpdateForSale
    GetOurCurrency GetOwnerCompanysCurrency GetPaymentTerm GetPaymentTerms GetPaymentType
    GetPaymentTypes GetPictureFolderEntity GetPluginCapabilities GetPluginList GetPosition
    GetPositionList GetPositions GetPriorities GetPriority GetPriorityList GetProductCategories
    GetProductCategory GetProductFamilies GetProductFamily GetProductType GetProductTypes
    GetProjectStatus GetProjectStatuses GetProjectStatusList GetProjectType GetProjectTypeEntity
    GetProjectTypeList GetProjectTypes GetQuickReplies GetQuoteApproveReason
    GetQuoteApproveReasonList GetQuoteApproveReasons GetQuoteDenyReason GetQuoteDenyReasonList
    GetQuoteDenyReasons GetRating GetRatingList GetRatings GetReason GetReasonList GetReasons
    GetReasonSold GetReasonSoldList GetReasonStalled GetReasonStalledList
    GetRelationDefinitionEntity GetResourceEntity GetSaleStageEntity GetSaleType GetSaleTypeEntity
    GetSaleTypeList GetSelectionCategory GetSelectionCategoryList GetSoTask GetSource
    GetSourceList GetSources GetTaskList GetTaskMenu GetTaskMenuByProgId GetTasks
    GetTicketCategories GetTicketCategoriesForUserGroups GetTicketCategory GetTicketCategoryEntity
    GetTicketCategoryList GetTicketPriorities GetTicketPriority GetTicketPriorityEntity
    GetTicketPriorityList GetTicketRelationDefinitionEntity GetTicketStatusEntity
    GetTicketStatuses GetTicketStatusList GetTicketTypeEntity GetTicketTypeList GetTicketTypes
    GetVisibleForUserGroups GetVisibleForUserGroupsFromListName GetWebPanelByProgId
    GetWebPanelEntity GetWebPanelList GlobalChangeTicketStatus GlobalChangeTicketType
    MoveAllTickets MoveListItem PerformNeededCategoryUpdate RebuildFullnames
    SaveAllAutomatedCategoryUpdates SaveAllFromListDefinition SaveAllFromListName
    SaveAmountClassEntity SaveCategoryEntity SaveConsentPurpose SaveConsentSource SaveCountry
    SaveCurrencyEntity SaveDocumentTemplateEntity SaveDocumentTemplateStream SaveExtAppEntity
    SaveFromListDefinition SaveFromListName SaveHeadingEntity SaveHeadingFromListDefinition
    SaveHeadingFromName SaveHeadingsForListItemFromListDefinition
    SaveHeadingsForListItemFromListName SaveHeadingsFromListDefinition SaveHeadingsFromName
    SaveHierarchyEntity SaveLegalBase SaveListEntity SaveListEntityByName SaveListItemEntity
    SavePictureFolderEntity SaveProjectTypeEntity SaveQuickReplies SaveRelationDefinitionEntity
    SaveResourceEntity SaveSaleStageEntity SaveSaleTypeEntity SaveTaskMenu
    SaveTicketCategoryEntity SaveTicketPriorityEntity SaveTicketRelationDefinitionEntity
    SaveTicketStatusEntity SaveTicketTypeEntity SaveWebPanelEntity
    SetDocumentPluginForAllDocumentTemplates SetDocumentTemplateFromDocumentTemplate
    SetDocumentTemplateStream SetEmarketingStrictMode SetHeadingsForListItem
    SetListItemsForHeading SetListItemsForHeadingFromListName SetListItemsForUserGroup
    SetListItemsForUserGroupFromListName SetRankOnHeadings SetRankOnProjectActivity
    SetRankOnProjectDocument SetRankOnSaleActivity SetRankOnSaleDocument
    SetTicketCategoriesForUserGroup SetTicketPrioritySortOrder
    SetTicketRelationDefinitionSortOrder SetTicketStatusSortOrder SetTicketTypeSortOrder
    SetVisibleForUserGroup SetVisibleForUserGroups SetVisibleForUserGroupsFromListName
    SortListItems UpdateCategoryMemberships UpdateHierarchyFromPath
    ValidateTicketRelationDefinition`),
  MDO: names(`
    GetList GetListIdByListName GetListItem GetListNames GetListWithHistory GetListWithRestriction
    GetSelectableList GetSelectableListWithHistory GetSelectableListWithRestriction
    GetSelectableSimpleList GetSimpleList SetSelected`),
  Person: names(`
    AddBounce AddBounceWithCount AddBounceWithDetails AddEmailAddressToPerson ChangeCountry
    ChangePersonRank CheckTemporaryKey CreateDefaultByContactId CreateDefaultConsentPerson
    CreateDefaultFromCredential CreateDefaultPersonEntity CreateDefaultPersonImage
    CreateOrUpdateUserCandidate CreateTemporaryKey CreateTemporaryKeyWithPayload
    DeleteConsentPerson DeleteExpired DeletePersonEntity DeleteTemporaryKeysOfDomain GetAddress
    GetAddressByCountry GetBestSoLanguageForTemplate GetColleagues GetColleaguesByDepartment
    GetColleaguesBySource GetConsentInfos GetConsentPerson GetCustomerCentrePasswordReplyTemplate
    GetMyOwner GetMyPerson GetOwnerOnPersonId GetPerson GetPersonEntity GetPersonImage
    GetPersonImages GetPersonList GetPersonsFromContact GetPersonsFromProject GetPersonSummary
    GetPhones GetSalesRep GetUserCandidateByPerson GetUtmParameters HasConsent IsNumberValid Merge
    Move NormalizeRanks RemoveConsent ResolvePersonFromInfo SaveConsentPerson SavePersonEntity
    SendConsentConfirmationEmail SendCustomerCentrePasswordEmail SendEmail SendEmailWithEventName
    SetConsent SetPersonImage SetPersonRank SetUtmCreatedPersonContactForFormSubmission
    TryAddPersonsToEmailFlow Undelete UpdateInterests ValidatePersonEntity`),
  Preference: names(`
    CreateDefaultPreference CreateDefaultPreferenceDescription
    CreateDefaultPreferenceDescriptionLine DeleteFromSectionAndKey DeletePrefDescLinesByPrefDescId
    DeletePrefDescLinesByPrefDescIds DeletePreference DeletePreferenceDescription
    DeletePreferenceDescriptionLine DeletePreferenceDescriptionLines DeletePreferences GetAll
    GetAllFromSection GetFromSectionAndKey GetNetServicesStatusUrl GetPreference
    GetPreferenceByName GetPreferenceByNameAndId GetPreferenceDescription
    GetPreferenceDescriptionLine GetPreferenceDescriptionLineFromIdAndValue
    GetPreferenceDescriptionLinesByPrefDescId GetPreferences GetPreferencesWithDisplayValues
    GetTabOrder GetTabOrders GetXsrfPaths GetXsrfValue SaveFromSectionAndKey SavePreference
    SavePreferenceDescription SavePreferenceDescriptionLine SavePreferenceDescriptionLines
    SavePreferenceEntities SavePreferenceEntity SavePreferences SaveTabOrder SaveTabOrders
    SetXsrfPaths SetXsrfValue UpdateNetServicesStatus`),
  Resource: names(`
    ActivateResourceSubstitution DeleteResourceSubstitution GetResourceSubstitutions
    IsResourceSubstitutionActive SetResourceSubstitution`),
  Sentry: names(`
    CanCreateAppointmentInAllDiaries CanCreateAppointmentInAssociateDiaries
    CanCreateAppointmentInEachAssociatesDiary GetFunctionRights GetNewTableRight
    GetTableRightByContactOwnership GetTableRightByOwnership HasFunctionRight`),
  Ticket: names(`
    AcceptTickets AddAttachments BatchForward BatchReply CalculateMessageRecipients ClearNotify
    CopyFromCRMDocument CopyToTempFile CreateDefaultAttachmentEntity CreateDefaultForTicketType
    CreateDefaultTicketEntity CreateDefaultTicketMessageEntity CreateDefaultTicketRelationEntity
    CreateTicketRelations DeleteMessageHeaders DeleteTicketEntity DeleteTicketMessageEntity
    DeleteTicketRelationEntity DoEscalating GetAttachmentEntity GetAttachmentInfo
    GetAttachmentInfoNonInline GetAttachmentPreview GetAttachmentStream GetDefaultMessageContent
    GetDefaultMessageContentFull GetDefaultMessageContentWithOptions GetForRmUi GetHotlistEjUsers
    GetNextInQueue GetPreviewAttachmentStream GetRfcAttachmentStream GetTicket
    GetTicketAttachments GetTicketEntity GetTicketMessage GetTicketMessageEntities
    GetTicketMessageEntity GetTicketMessageWithEmbeddedData GetTicketMessageWithOptions
    GetTicketParentId GetTicketRelationActions GetTicketRelationEntity GetTicketRelations
    GetTickets GetTicketSummaries Html2Text MergeTickets NotifyNewTicket NotifyNewTicketMessage
    ProcessTicketWhenRead RemoveMessageAttachments ResolveTicketId SanitizeMailContent
    SanitizeMailContents SanitizeMailContentWithOptions SaveAttachmentEntity SaveTicketEntity
    SaveTicketEntityWithNotify SaveTicketMessageEntity SaveTicketMessageEntityWithNotify
    SaveTicketMessageEntityWithOptions SaveTicketRelationEntity SendTicketMessage
    SendTicketMessageSms SetDeletedStatusByIds SetDeletedStatusByProvider SetSpamStatusByIds
    SetSpamStatusByProvider SetTicketMessageImportant SetTicketParent SetTicketReadByOwner
    SplitTicket SplitTicketMessage UndeleteByIds UpdateTicketsReadStatus
    UpdateTicketsReadStatusByProvider UploadAttachment ValidateAttachments ValidateTicketRelations`),
  TimeZone: names(`
    CheckNewTimeZoneDataAvailable DeleteTimeZones GetBaseTimeZoneId GetDefaultTimeZoneInformation
    GetDefaultTimeZonePreference InitializeTimeZoneData SetActiveTimeZoneRow
    SetActiveTimeZonesByFilter SetBaseTimeZoneId TimeOfLastTimeZoneUpdate ToggleActiveTimeZoneRow
    UpdateTimeZoneData`),
  User: names(`
    AddOwnerContact CanChangePassword ChangeOwnPassword ChangePassword ChangePasswordFromName
    ChangeUserType CheckAccessGatewayRegistration CreateDefaultRoleEntity
    CreateDefaultRoleEntityFromType CreateDefaultServiceAuth CreateDefaultUntrustedCredentials
    CreateDefaultUser CreateDefaultUserFromUserType CreateDefaultUserFromUserTypeAndCredential
    CreateDefaultUserFromUserTypeAndPersonId CreateExternalUser CreateUserGroup
    DecryptAndSaveExternalTokens DeleteCredential DeleteExternalUser DeleteRole DeleteServiceAuth
    DeleteUser DeleteUserFromName DeleteUserGroup ExchangeCodeAndSaveTokens ExecuteUserCommand
    FindCredentialsGroups FindCredentialUsers FindRolesWithFunctionalRight
    FindRolesWithFunctionalRights FindRolesWithoutFunctionalRights
    GenerateNewPasswordForExternalUser GetAccessGatewayInfo GetAccessToken GetAllDataRights
    GetAllFunctionalRights GetAllRoles GetAllUserGroups GetCredentialTypes
    GetCredentialTypesForUserType GetCredentialUsersInGroup GetDataRight GetDataRights
    GetDefaultAssociateUserName GetExternalTokens GetFunctionalRights
    GetOrRegisterAccessGatewayInfo GetRole GetRoleEntity GetServiceAuth
    GetSupportedChangePasswordTypes GetUntrustedCredentials GetUntrustedCredentialsForAssociate
    GetUser GetUserCommands GetUserFromEjUserId GetUserFromName GetUserFromPersonId GetUserGroup
    GetUserGroupList GetUserInfo GetUserInfoList GetUserPresenceStatus GetValidUserName
    GetValidUserNameForNewUser IsNickNameUnique IsPasswordValid IsPasswordValidWithReason
    IsUserNameValid IsUserNameValidWithReason MakeRetired RegisterWithAccessGateway RemoveLicenses
    RemoveOwnerContact RemoveUntrustedCredentials RemoveUntrustedCredentialsForAssociate
    ResolveUserFromInfo SaveCredential SaveExternalTokens SaveRoleEntity SaveServiceAuth
    SaveUntrustedCredentials SaveUntrustedCredentialsForAssociate SaveUser SaveUserFromName
    SaveUserGroup SendChangePasswordEMail SetDataRight SetExternalUserInfo SetFunctionalRights
    SetGeneratedPassword SetGeneratedPasswordFromName SetPassword SetPasswordFromName
    SetUserPresenceStatus ValidateUser`),
  UserDefinedFieldInfo: names(`
    ChangeFieldType ClearCaches CreateDefaultUserDefinedFieldInfo CreateUserDefinedFieldInfo
    DeleteUserDefinedFieldInfo DetectColumnIdChanges DetectUnpublishedChanges
    FigureOutListIdFromListTableIdAndUDListDefinitionId GetChangedPageOneFields GetCustomFieldInfo
    GetCustomFieldInfoList GetPublishedUserDefinedFieldFromFieldLabel
    GetPublishedUserDefinedFieldFromProgId GetPublishedUserDefinedFieldList
    GetPublishedUserDefinedPageOneFields GetUserDefinedFieldFromFieldLabel
    GetUserDefinedFieldFromIds GetUserDefinedFieldFromProgId GetUserDefinedFieldFromProgIds
    GetUserDefinedFieldInfo GetUserDefinedFieldList GetUserDefinedPageOneFields
    IsAnyPublishEventActive IsPublishEventActive Publish Revert SaveUserDefinedFieldInfo
    SaveUserDefinedFieldInfos SetListTableIdAndUDListDefinitionIdFromSelectedListId
    SetPageOneFieldGrouping SetPublishStartSystemEvent SetRankOnFields SetUserDefinedPageOneField`),
  Webhook: names(`
    CreateDefaultWebhook DeleteWebhook GetAllWebhooks GetLastError GetWebhook SaveWebhook
    SignalEvent TestWebhook`),
};

function names(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}
