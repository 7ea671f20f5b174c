"""Sanction measures with their crosswalks."""

from __future__ import annotations

from typing import Self

from treatywatch.model.vocabulary.base import CodedTerm


class Measure(CodedTerm):
    """What a sanction does.

    >>> Measure.ASSET_FREEZE.gsdb
    'financial/asset_freeze'
    >>> Measure("import_ban").opensanctions
    ('Import restrictions',)
    """

    opensanctions: tuple[str, ...]
    """Measures of OpenSanctions programmes that correspond."""
    eu_sanctions_map: tuple[str, ...]
    """Labels of the EU Sanctions Map that correspond."""
    gsdb: str
    """Code of the Global Sanctions Data Base."""
    ties: str
    """Code of Threat and Imposition of Economic Sanctions (TIES)."""
    cameo: str
    """The nearest CAMEO code: a string, ``"010"`` is not ``"10"``; empty where CAMEO has none."""
    plover: str | None
    """PLOVER event and mode, ``"SANCTION/withdraw"``; None where PLOVER has none."""

    def __new__(  # noqa: PLR0917 - one argument for each column
        cls,
        value: str,
        definition: str = "",
        opensanctions: tuple[str, ...] = (),
        eu_sanctions_map: tuple[str, ...] = (),
        gsdb: str = "",
        ties: str = "",
        cameo: str = "",
        plover: str | None = None,
    ) -> Self:
        """A member, with its definition and codes."""
        member = cls._defined(value, definition)
        member.opensanctions = opensanctions
        member.eu_sanctions_map = eu_sanctions_map
        member.gsdb = gsdb
        member.ties = ties
        member.cameo = cameo
        member.plover = plover
        return member

    # fmt: off
    COMPREHENSIVE_EMBARGO = (
        "comprehensive_embargo",
        "All, or nearly all, trade and financial exchange with the target stopped.",
        ("Import restrictions", "Export control", "Financial restrictions"), (), "trade",
        "total", "163", "SANCTION/discontinue",
    )
    IMPORT_BAN = (
        "import_ban", "Listed goods from the target may not be imported (attribute: goods).",
        ("Import restrictions",),
        ("Restrictions on goods", "Crude oil", "Petrol products", "Liquified Natural Gas",
         "Gold", "Diamonds", "Iron and steel"),
        "trade", "import", "163", "SANCTION/discontinue",
    )
    EXPORT_BAN = (
        "export_ban",
        ("Listed goods (industrial, luxury, ...) may not be exported to the target (attribute:"
         " goods)."),
        ("Export control",),
        ("Restrictions on goods", "Luxury goods", "Oil refining", "Maritime navigation"),
        "trade", "export", "163", "SANCTION/discontinue",
    )
    DUAL_USE_EXPORT_CONTROL = (
        "dual_use_export_control",
        ("Dual-use goods and technology need a licence, or are barred, for a destination, end-"
         "user or end-use."),
        ("Export control",), ("Dual-use goods export", "Embargo on dual-use goods"), "trade",
        "export", "163", "SANCTION/discontinue",
    )
    ARMS_EMBARGO = (
        "arms_embargo",
        ("Supply to, or procurement from, the target of arms and related services barred "
         "(attribute: direction)."),
        ("Arms embargo", "Arms restrictions"),
        ("Arms embargo", "Arms export", "Arms import", "Arms procurement"), "arms", "partial",
        "163", "SANCTION/discontinue",
    )
    REPRESSION_EQUIPMENT_BAN = (
        "repression_equipment_ban",
        "Equipment for internal repression or interception barred.", ("Export control",),
        ("Restrictions on equipment used for internal repression", "Telecommunications equipment"),
        "trade", "export", "163", "SANCTION/discontinue",
    )
    MFN_REVOCATION = (
        "mfn_revocation",
        ("Most-favoured-nation (normal-trade-relations) treatment withdrawn; general-rate "
         "duties apply."),
        ("Import restrictions",), (), "trade", "import", "163", "SANCTION/discontinue",
    )
    TARIFF_OR_QUOTA = (
        "tariff_or_quota",
        "Punitive duty or quota put on the target’s goods, short of a ban.",
        ("Import restrictions",), (), "trade", "import", "163", "SANCTION/discontinue",
    )
    PRICE_CAP = (
        "price_cap",
        "Trade in, or services for, a commodity allowed only at or below a set price.",
        ("Sectoral sanctions",), (), "trade", "partial", "163", "SANCTION/discontinue",
    )
    ASSET_FREEZE = (
        "asset_freeze",
        ("Funds and economic resources of designated persons frozen; making funds available to"
         " them barred (US: blocking)."),
        ("Asset freeze",), ("Asset freeze and prohibition to make funds available",),
        "financial/asset_freeze", "asset", "163", "SANCTION/discontinue",
    )
    ASSET_CONFISCATION = (
        "asset_confiscation", "Title to target assets taken (goes beyond a freeze).", (), (),
        "financial/other", "asset", "1711", "COERCE/seize",
    )
    TRANSACTION_BAN = (
        "transaction_ban",
        ("Payments, correspondent banking, lending or other dealings with named banks or "
         "bodies barred."),
        ("Financial restrictions",), ("Financial measures",), "financial/financial_services",
        "other", "163", "SANCTION/discontinue",
    )
    PAYMENT_SYSTEM_EXCLUSION = (
        "payment_system_exclusion",
        "Cut off from payment messaging or card networks (e.g. SWIFT).",
        ("Financial restrictions",), ("Financial measures",),
        "financial/payment_service_infrastructure", "other", "163", "SANCTION/discontinue",
    )
    CAPITAL_MARKET_RESTRICTION = (
        "capital_market_restriction",
        "Issuing or dealing in the target’s securities, or sovereign debt, barred.",
        ("Financial restrictions",), ("Financial measures",), "financial/financial_services",
        "other", "163", "SANCTION/discontinue",
    )
    INVESTMENT_BAN = (
        "investment_ban", "New investment in the target or a sector barred.",
        ("Investment ban",), ("Investments",), "financial/investment_restrictions", "other",
        "163", "SANCTION/discontinue",
    )
    AID_SUSPENSION = (
        "aid_suspension", "Bilateral development, economic or military aid stopped or cut.",
        ("Aid suspension",), (), "financial/aid", "aid", "162", "SANCTION/withdraw",
    )
    MULTILATERAL_FINANCE_BLOCK = (
        "multilateral_finance_block",
        "Sender works to block loans from the World Bank, IMF etc.", ("Aid suspension",), (),
        "financial/aid", "aid", "162", "SANCTION/discontinue",
    )
    SERVICES_BAN = (
        "services_ban", "Professional, technical or advisory services barred.",
        ("Services ban",),
        ("Restrictions on services", "Storage capacity", "Training and education"), "other",
        "export", "163", "SANCTION/discontinue",
    )
    PROCUREMENT_DEBARMENT = (
        "procurement_debarment", "Excluded from public procurement or programmes.",
        ("Debarment",), (), "other", "other", "163", "SANCTION/discontinue",
    )
    CLAIMS_PROHIBITION = (
        "claims_prohibition", "Claims tied to sanctioned deals may not be satisfied.",
        ("Prohibition to satisfy claims",), ("Prohibition to satisfy claims",), "other",
        "other", "163", "SANCTION/discontinue",
    )
    TRAVEL_BAN = (
        "travel_ban", "Designated natural persons barred from entry or transit.",
        ("Travel ban",), ("Restrictions on admission",), "travel", "travel", "163",
        "SANCTION/discontinue",
    )
    VISA_RESTRICTION = (
        "visa_restriction",
        ("Visa issue or visa-free entry stopped or tightened for a class of nationals (not a "
         "list)."),
        (), (), "travel", "travel", "160", "SANCTION/discontinue",
    )
    AIRSPACE_CLOSURE = (
        "airspace_closure", "Overflight or landing barred.", ("Transportation restrictions",),
        ("Flights, airports, aircrafts",), "other", "other", "160", "SANCTION/discontinue",
    )
    PORT_ACCESS_BAN = (
        "port_access_ban", "Ships barred from ports, locks, or maritime services.",
        ("Transportation restrictions",), ("Ports and vessels",), "other", "other", "160",
        "SANCTION/discontinue",
    )
    LAND_TRANSPORT_BAN = (
        "land_transport_ban", "Road or rail carriers barred.",
        ("Transportation restrictions",), ("Road transport",), "other", "other", "160",
        "SANCTION/discontinue",
    )
    MILITARY_COOPERATION_BAN = (
        "military_cooperation_ban", "Military assistance, training or exercises stopped.",
        ("Arms restrictions",),
        ("Restrictions on military training and military cooperation",), "military", "aid",
        "1622", "SANCTION/discontinue",
    )
    AGREEMENT_SUSPENSION = (
        "agreement_suspension",
        "Trade, tax, fisheries or other economic agreement suspended as a penalty.", (), (),
        "other", "agreement", "160", "SANCTION/discontinue",
    )
    MEDIA_BAN = (
        "media_ban", "Target’s media may not broadcast or be carried.", ("Services ban",),
        ("Media ban",), "other", "other", "163", "COERCE/censor",
    )
    CULTURAL_SPORT_BAN = (
        "cultural_sport_ban",
        "Sport, cultural or academic exchange cut; trade in cultural property barred.", (),
        ("Cultural property",), "other", "other", "160", "SANCTION/discontinue",
    )
    UNSPECIFIED = (
        "unspecified",
        "“Sanctions” with no measure named, or a sector only (attribute: sector).",
        ("Sectoral sanctions",), (), "other", "unspecific", "163", "SANCTION/discontinue",
    )
    # fmt: on
