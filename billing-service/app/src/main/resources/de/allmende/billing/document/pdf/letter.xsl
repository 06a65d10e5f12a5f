<?xml version="1.0" encoding="UTF-8"?>
<!--
  The layout of an invoice: a business letter after DIN 5008, form B, on A4. Every word comes from the content.
  Roles tell a screen reader what is a heading and what is mere decoration.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions">

  <xsl:attribute-set name="heading">
    <xsl:attribute name="role">H2</xsl:attribute>
    <xsl:attribute name="font-size">12pt</xsl:attribute>
    <xsl:attribute name="font-weight">bold</xsl:attribute>
    <xsl:attribute name="color">#1d3a8a</xsl:attribute>
    <xsl:attribute name="space-after">1.5mm</xsl:attribute>
    <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="column-head">
    <xsl:attribute name="padding">1.6mm 1.5mm</xsl:attribute>
    <xsl:attribute name="border-bottom">0.8pt solid #1d3a8a</xsl:attribute>
    <xsl:attribute name="font-size">9pt</xsl:attribute>
    <xsl:attribute name="font-weight">bold</xsl:attribute>
    <xsl:attribute name="color">#1d3a8a</xsl:attribute>
    <xsl:attribute name="display-align">after</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="cell">
    <xsl:attribute name="padding">1.5mm 1.5mm</xsl:attribute>
    <xsl:attribute name="border-bottom">0.4pt solid #c3cad9</xsl:attribute>
  </xsl:attribute-set>

  <xsl:template match="/letter">
    <fo:root xml:lang="de" font-family="Source Sans 3" font-size="10pt" line-height="1.3" color="#16202e">
      <fo:layout-master-set>
        <fo:simple-page-master master-name="first" page-width="210mm" page-height="297mm">
          <fo:region-body margin="45mm 20mm 22mm 25mm"/>
          <fo:region-before region-name="letterhead" extent="45mm"/>
          <fo:region-after region-name="foot" extent="20mm"/>
        </fo:simple-page-master>
        <fo:simple-page-master master-name="next" page-width="210mm" page-height="297mm">
          <fo:region-body margin="32mm 20mm 22mm 25mm"/>
          <fo:region-before region-name="head" extent="32mm"/>
          <fo:region-after region-name="foot" extent="20mm"/>
        </fo:simple-page-master>
        <fo:page-sequence-master master-name="pages">
          <fo:single-page-master-reference master-reference="first"/>
          <fo:repeatable-page-master-reference master-reference="next"/>
        </fo:page-sequence-master>
      </fo:layout-master-set>
      <fo:page-sequence master-reference="pages" id="letter" language="de" country="DE">
        <xsl:call-template name="letterhead"/>
        <xsl:call-template name="head"/>
        <xsl:call-template name="foot"/>
        <fo:flow flow-name="xsl-region-body">
          <xsl:call-template name="address"/>
          <xsl:call-template name="facts"/>
          <fo:block role="H1" font-size="19pt" font-weight="bold" line-height="1.25" space-before="53mm"
              space-before.conditionality="retain" space-after="3.5mm" color="#16202e">
            <xsl:value-of select="title"/>
          </fo:block>
          <fo:block space-after="1.5mm"><xsl:value-of select="salutation"/></fo:block>
          <fo:block space-after="4mm"><xsl:value-of select="opening"/></fo:block>
          <xsl:call-template name="lines"/>
          <xsl:call-template name="totals"/>
          <xsl:apply-templates select="payment"/>
          <xsl:if test="note">
            <fo:block space-before="6mm">
              <fo:block xsl:use-attribute-sets="heading">Hinweise</fo:block>
              <xsl:for-each select="note">
                <fo:block space-after="1mm"><xsl:value-of select="."/></fo:block>
              </xsl:for-each>
            </fo:block>
          </xsl:if>
          <fo:block-container space-before="5mm" keep-together.within-page="always" keep-with-previous.within-page="always"
              font-size="9pt" color="#4a5568">
            <fo:block border-top="0.4pt solid #c3cad9" padding-top="2mm" space-after="1mm">
              <xsl:value-of select="original"/>
            </fo:block>
            <fo:block><xsl:value-of select="identity"/></fo:block>
          </fo:block-container>
        </fo:flow>
      </fo:page-sequence>
    </fo:root>
  </xsl:template>

  <!-- Decoration of the first page: the sender's name, the marks for folding and punching. -->
  <xsl:template name="letterhead">
    <fo:static-content flow-name="letterhead" role="artifact">
      <fo:block-container absolute-position="fixed" top="0mm" left="0mm" width="210mm" height="3mm"
          background-color="#1d3a8a">
        <fo:block/>
      </fo:block-container>
      <fo:block-container absolute-position="fixed" top="17mm" left="25mm" width="165mm">
        <fo:block font-size="17pt" font-weight="bold" color="#1d3a8a"><xsl:value-of select="sender"/></fo:block>
      </fo:block-container>
      <xsl:call-template name="mark"><xsl:with-param name="top">105mm</xsl:with-param></xsl:call-template>
      <xsl:call-template name="mark"><xsl:with-param name="top">148.5mm</xsl:with-param></xsl:call-template>
      <xsl:call-template name="mark"><xsl:with-param name="top">210mm</xsl:with-param></xsl:call-template>
    </fo:static-content>
  </xsl:template>

  <xsl:template name="mark">
    <xsl:param name="top"/>
    <fo:block-container absolute-position="fixed" top="{$top}" left="4mm" width="4mm" height="1mm"
        border-top="0.4pt solid #8a94a6">
      <fo:block/>
    </fo:block-container>
  </xsl:template>

  <xsl:template name="head">
    <fo:static-content flow-name="head" role="artifact">
      <fo:block-container absolute-position="fixed" top="0mm" left="0mm" width="210mm" height="3mm"
          background-color="#1d3a8a">
        <fo:block/>
      </fo:block-container>
      <fo:block-container absolute-position="fixed" top="17mm" left="25mm" width="165mm">
        <fo:block font-size="9pt" color="#4a5568" border-bottom="0.4pt solid #c3cad9" padding-bottom="1.5mm"
            text-align-last="justify">
          <fo:inline font-weight="bold" color="#1d3a8a"><xsl:value-of select="sender"/></fo:inline>
          <fo:leader leader-pattern="space"/>
          <xsl:value-of select="title"/>
        </fo:block>
      </fo:block-container>
    </fo:static-content>
  </xsl:template>

  <xsl:template name="foot">
    <fo:static-content flow-name="foot" role="artifact">
      <fo:block margin="0mm 20mm 0mm 25mm" font-size="8.5pt" color="#4a5568" border-top="0.4pt solid #c3cad9"
          padding-top="1.5mm" text-align-last="justify">
        <xsl:value-of select="return-address"/>
        <fo:leader leader-pattern="space"/>
        <xsl:text>Seite </xsl:text>
        <fo:page-number/>
        <xsl:text> von </xsl:text>
        <fo:page-number-citation-last ref-id="letter"/>
      </fo:block>
    </fo:static-content>
  </xsl:template>

  <xsl:template name="address">
    <fo:block-container absolute-position="absolute" top="0mm" left="0mm" width="80mm" height="45mm">
      <fo:block-container height="17.7mm" display-align="after">
        <fo:block font-size="7.5pt" color="#4a5568" padding-bottom="1mm"><xsl:value-of select="return-address"/></fo:block>
      </fo:block-container>
      <xsl:for-each select="recipient/line">
        <fo:block font-size="11pt"><xsl:value-of select="."/></fo:block>
      </xsl:for-each>
    </fo:block-container>
  </xsl:template>

  <xsl:template name="facts">
    <fo:block-container absolute-position="absolute" top="5mm" left="91mm" width="74mm" font-size="9pt">
      <fo:table table-layout="fixed" width="100%">
        <fo:table-column column-width="29mm"/>
        <fo:table-column column-width="45mm"/>
        <fo:table-body>
          <xsl:for-each select="facts/fact">
            <fo:table-row><xsl:call-template name="fact-cells"/></fo:table-row>
          </xsl:for-each>
        </fo:table-body>
      </fo:table>
    </fo:block-container>
  </xsl:template>

  <xsl:template name="fact-cells">
    <xsl:param name="columns">1</xsl:param>
    <fo:table-cell fox:header="true" padding="0.35mm 0mm">
      <fo:block color="#4a5568"><xsl:value-of select="label"/></fo:block>
    </fo:table-cell>
    <fo:table-cell padding="0.35mm 0mm" number-columns-spanned="{$columns}">
      <fo:block><xsl:value-of select="value"/></fo:block>
    </fo:table-cell>
  </xsl:template>

  <xsl:template name="lines">
    <fo:block xsl:use-attribute-sets="heading">Leistungen</fo:block>
    <fo:table table-layout="fixed" width="100%">
      <fo:table-column column-width="10mm"/>
      <fo:table-column column-width="70mm"/>
      <fo:table-column column-width="24mm"/>
      <fo:table-column column-width="23mm"/>
      <fo:table-column column-width="13mm"/>
      <fo:table-column column-width="25mm"/>
      <fo:table-header>
        <fo:table-row>
          <fo:table-cell xsl:use-attribute-sets="column-head"><fo:block>Pos.</fo:block></fo:table-cell>
          <fo:table-cell xsl:use-attribute-sets="column-head"><fo:block>Leistung</fo:block></fo:table-cell>
          <fo:table-cell xsl:use-attribute-sets="column-head" text-align="end"><fo:block>Menge</fo:block></fo:table-cell>
          <fo:table-cell xsl:use-attribute-sets="column-head" text-align="end"><fo:block>Einzelpreis</fo:block></fo:table-cell>
          <fo:table-cell xsl:use-attribute-sets="column-head" text-align="end"><fo:block>USt</fo:block></fo:table-cell>
          <fo:table-cell xsl:use-attribute-sets="column-head" text-align="end"><fo:block>Betrag netto</fo:block></fo:table-cell>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="line">
          <fo:table-row keep-together.within-page="always">
            <fo:table-cell xsl:use-attribute-sets="cell"><fo:block><xsl:value-of select="position"/></fo:block></fo:table-cell>
            <fo:table-cell xsl:use-attribute-sets="cell" fox:header="true">
              <fo:block font-weight="bold"><xsl:value-of select="name"/></fo:block>
              <fo:block font-size="9pt" color="#4a5568">
                <xsl:for-each select="detail">
                  <xsl:if test="position() &gt; 1"> · </xsl:if>
                  <xsl:value-of select="."/>
                </xsl:for-each>
              </fo:block>
            </fo:table-cell>
            <fo:table-cell xsl:use-attribute-sets="cell" text-align="end">
              <fo:block><xsl:value-of select="quantity"/></fo:block>
              <fo:block font-size="9pt" color="#4a5568"><xsl:value-of select="unit"/></fo:block>
            </fo:table-cell>
            <fo:table-cell xsl:use-attribute-sets="cell" text-align="end"><fo:block><xsl:value-of select="price"/></fo:block></fo:table-cell>
            <fo:table-cell xsl:use-attribute-sets="cell" text-align="end"><fo:block><xsl:value-of select="tax"/></fo:block></fo:table-cell>
            <fo:table-cell xsl:use-attribute-sets="cell" text-align="end"><fo:block><xsl:value-of select="amount"/></fo:block></fo:table-cell>
          </fo:table-row>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="totals">
    <fo:block-container space-before="3mm" margin-left="67mm" keep-together.within-page="always">
      <fo:table table-layout="fixed" width="98mm" start-indent="0mm">
        <fo:table-column column-width="68mm"/>
        <fo:table-column column-width="30mm"/>
        <fo:table-body>
          <xsl:for-each select="totals/total">
            <fo:table-row>
              <fo:table-cell fox:header="true" padding="0.7mm 1.5mm">
                <fo:block><xsl:value-of select="label"/></fo:block>
                <xsl:for-each select="reason">
                  <fo:block font-size="9pt" color="#4a5568"><xsl:value-of select="."/></fo:block>
                </xsl:for-each>
              </fo:table-cell>
              <fo:table-cell padding="0.7mm 1.5mm" text-align="end">
                <fo:block><xsl:value-of select="amount"/></fo:block>
              </fo:table-cell>
            </fo:table-row>
          </xsl:for-each>
          <fo:table-row font-weight="bold" font-size="12pt">
            <fo:table-cell fox:header="true" padding="1.6mm 1.5mm" border-top="0.8pt solid #1d3a8a">
              <fo:block><xsl:value-of select="totals/owed-label"/></fo:block>
            </fo:table-cell>
            <fo:table-cell padding="1.6mm 1.5mm" border-top="0.8pt solid #1d3a8a" text-align="end">
              <fo:block><xsl:value-of select="totals/owed-amount"/></fo:block>
            </fo:table-cell>
          </fo:table-row>
        </fo:table-body>
      </fo:table>
    </fo:block-container>
  </xsl:template>

  <xsl:template match="payment">
    <fo:block-container space-before="6mm" keep-together.within-page="always" margin-left="0mm" margin-right="0mm"
        padding="3mm 4mm" border-left="2.5pt solid #1d3a8a" background-color="#f0f3fa">
      <fo:block start-indent="0mm" end-indent="0mm">
        <fo:block xsl:use-attribute-sets="heading"><xsl:value-of select="heading"/></fo:block>
        <fo:block space-after="2mm"><xsl:value-of select="terms"/></fo:block>
        <fo:table table-layout="fixed" width="100%">
          <fo:table-column column-width="34mm"/>
          <fo:table-column column-width="38mm"/>
          <fo:table-column column-width="22mm"/>
          <fo:table-column column-width="proportional-column-width(1)"/>
          <fo:table-body>
            <xsl:for-each select="fact[position() mod 2 = 1]">
              <fo:table-row>
                <xsl:variable name="neighbour" select="following-sibling::fact[1]"/>
                <xsl:call-template name="fact-cells">
                  <!-- A lonely fact fills the row: a screen reader counts on tables without holes. -->
                  <xsl:with-param name="columns" select="3 - 2 * count($neighbour)"/>
                </xsl:call-template>
                <xsl:for-each select="$neighbour"><xsl:call-template name="fact-cells"/></xsl:for-each>
              </fo:table-row>
            </xsl:for-each>
          </fo:table-body>
        </fo:table>
      </fo:block>
    </fo:block-container>
  </xsl:template>
</xsl:stylesheet>
